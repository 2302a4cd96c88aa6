import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { receiveCalendar } from "#app/modules/calendars/calendars.server.ts";
import { google, oneEvent } from "#app/modules/calendars/exports.fixture.ts";
import { readExternalCalendar } from "#app/modules/calendars/read-external-calendar.server.ts";
import { attachCalendar } from "#app/modules/calendars/use-cases/attach-calendar.server.ts";
import { listCalendars } from "#app/modules/calendars/use-cases/list-calendars.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";

/** Bad calendars on the whole road: attached to a room, read, and what then blocks it. */

const open: http.Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function aRoom(zone = "Europe/Paris") {
  const space = await aSpace({ zone });
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const listing = await aListing({ spaceId: space.id, kind: "room", title: "Salle des fêtes" });
  const attach = (source: { content: string } | { address: string }) =>
    execute(attachCalendar, as(keeper), { listingId: listing.id, name: "École", ...source });
  const state = async () => {
    const { items } = must(await execute(listCalendars, as(keeper), { listingId: listing.id }));
    const db = await database();
    const blocks = await db.block.findMany({ where: { listingId: listing.id }, orderBy: { startAt: "asc" } });
    const [calendar] = items;
    return {
      error: calendar?.error,
      warnings: calendar?.warnings.map(({ code, count }) => `${count} ${code}`),
      taken: blocks.map(({ startAt, endAt }) => `${startAt.toISOString()} ${endAt?.toISOString()}`),
    };
  };
  const readFile = async (content: string) => {
    await readExternalCalendar(must(await attach({ content })).id, wednesday);
    return state();
  };
  return { attach, state, readFile };
}

/** A calendar whose address leads to this machine, which these tests alone may reach; where it leads on is judged as ever. */
async function readFrom(room: Awaited<ReturnType<typeof aRoom>>, answer: http.RequestListener) {
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/salle.ics`;
  const { id } = must(await room.attach({ address: "https://calendrier.example/salle.ics" }));
  await transaction(async () => {
    await (await database()).externalCalendar.update({ where: { id }, data: { url } });
  });
  await readExternalCalendar(id, wednesday, { anyPort: true, isAllowed: (address) => address === "127.0.0.1" });
  return room.state();
}

test("truncated: refused as a file, and blocks nothing from an address", async () => {
  const room = await aRoom();
  const cut = google.slice(0, google.length / 2);
  expect(refusal(await room.attach({ content: cut })).code).toBe("calendars.truncated");
  expect(await readFrom(room, (_request, response) => response.end(cut))).toMatchObject({
    error: "truncated",
    taken: [],
  });
});

test("of 200 MB: refused as a file without being kept in memory, and not read to its end from an address", async () => {
  const piece = new Uint8Array(1_000_000).fill(65);
  let sent = 0;
  const head =
    '--limit\r\nContent-Disposition: form-data; name="file"; filename="a.ics"\r\nContent-Type: text/calendar\r\n\r\n';
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 0) controller.enqueue(new TextEncoder().encode(head));
      if (sent === 200) {
        controller.enqueue(new TextEncoder().encode("\r\n--limit--\r\n"));
        return controller.close();
      }
      sent += 1;
      controller.enqueue(piece);
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=limit" };
  const sending: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  const request = new Request("http://localhost/l/X/calendars", sending);
  expect(await receiveCalendar(request)).toMatchObject({ ok: false, error: "too_large" });
  expect(sent).toBeLessThan(100);

  let written = 0;
  const seen = await readFrom(await aRoom(), (_request, response) => {
    const write = () => {
      while (!response.destroyed && written < 200_000_000) {
        written += piece.byteLength;
        if (!response.write(piece)) return;
      }
    };
    response.on("drain", write);
    write();
  });
  expect(seen).toMatchObject({ error: "too_large", taken: [] });
  expect(written).toBeLessThan(50_000_000);
});

test("without zone definitions: a known zone is believed, an unknown one is that of the place, and it is said", async () => {
  const named = (zone: string) => oneEvent(`DTSTART;TZID=${zone}:20270302T190000`, "DURATION:PT1H");
  const inReunion = await aRoom("Indian/Reunion");
  expect((await inReunion.readFile(named("Europe/Paris"))).taken).toEqual([
    "2027-03-02T18:00:00.000Z 2027-03-02T19:00:00.000Z",
  ]);
  const unknown = await (await aRoom("Indian/Reunion")).readFile(named("Heure du village"));
  expect(unknown).toEqual({
    error: null,
    warnings: ["1 unknown_zone"],
    taken: ["2027-03-02T15:00:00.000Z 2027-03-02T16:00:00.000Z"],
  });
});

test("an event of ten years blocks as far as calendars are read, and it is said", async () => {
  const { warnings, taken } = await (await aRoom()).readFile(
    oneEvent("DTSTART:20270302T190000Z", "DTEND:20370302T190000Z"),
  );
  expect([warnings, taken]).toEqual([["1 long_event"], ["2027-03-02T19:00:00.000Z 2028-08-24T22:00:00.000Z"]]);
});

test("a rule that never ends blocks as far as calendars are read, and it is said", async () => {
  const { warnings, taken } = await (await aRoom()).readFile(
    oneEvent("DTSTART;TZID=Europe/Paris:20200102T190000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"),
  );
  expect(warnings).toEqual(["1 endless_rule"]);
  expect(taken).toHaveLength(79);
  // On the wall at seven in the evening, in winter and in summer.
  expect([taken[0], taken[10]].map((one) => one?.slice(11, 16))).toEqual(["18:00", "17:00"]);
});

test("a redirection to a private address is not followed, and blocks nothing", async () => {
  for (const inside of [
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/",
    "http://[fd00::1]/",
    "http://127.0.0.2/",
  ]) {
    const room = await aRoom();
    const seen = await readFrom(room, (_request, response) => response.writeHead(302, { location: inside }).end());
    expect(seen, inside).toMatchObject({ error: "private_address", taken: [] });
  }
});
