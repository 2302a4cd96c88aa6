import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { cancelBooking } from "#app/modules/bookings/use-cases/cancel-booking.server.ts";
import { changeBooking } from "#app/modules/bookings/use-cases/change-booking.server.ts";
import { declineBooking } from "#app/modules/bookings/use-cases/decline-booking.server.ts";
import { answerSeriesChange } from "#app/modules/groups/use-cases/answer-series-change.server.ts";
import { approveGroup } from "#app/modules/groups/use-cases/approve-group.server.ts";
import { askSeries } from "#app/modules/groups/use-cases/ask-series.server.ts";
import { askTogether } from "#app/modules/groups/use-cases/ask-together.server.ts";
import { cancelGroup } from "#app/modules/groups/use-cases/cancel-group.server.ts";
import { changeSeries } from "#app/modules/groups/use-cases/change-series.server.ts";
import { declineGroup } from "#app/modules/groups/use-cases/decline-group.server.ts";
import { deliverMails } from "#app/modules/messages/delivery.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { must } from "#tests/factories/bookings.ts";
import { aSeminarHouse } from "#tests/factories/groups.ts";
import { aHall } from "#tests/factories/halls.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import type { SeenEvent } from "./python-calendar.ts";
import { eventsByIcal, readBoth } from "./reading.ts";

const stopped: (() => void)[] = [];

afterEach(() => {
  for (const stop of stopped.splice(0)) stop();
});

async function aMailServer(): Promise<{ url: string; received: Email[] }> {
  const received: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, answer) {
      text(stream)
        .then((raw) => PostalMime.parse(raw))
        .then((mail) => received.push(mail))
        .then(() => answer(), answer);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stopped.push(() => server.close());
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

function contentOf(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === "string" ? content : Buffer.from(content as Uint8Array).toString("utf8");
}

async function aScene(contactEmail: string) {
  const space = await aSpace({ name: "La Grange, « salle des fêtes »", contactEmail });
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const asker = await aPerson({ name: "Élodie Demandeuse" });
  const rules = { on_the_spot: defaultRules("on_the_spot") };
  const listing = await aListing({ spaceId: space.id, title: "Salle à l’étage", rules, asking: { persons: true } });
  const ask = async (from: string, to: string) =>
    must(
      await execute(askBooking, as(asker), { listing: listing.code, use: "on_the_spot", borrower: "person", from, to }),
    );
  return { keeper, asker, listing, ask };
}

/** Delivers what waits, and reads what it carries for calendars. */
async function delivered(url: string, received: Email[]) {
  received.splice(0);
  await deliverMails(new Date(wednesday.getTime() + 3_600_000), url);
  return Promise.all(
    received.map(async (mail) => {
      const parts = mail.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType));
      const texts = parts.map(({ content }) => contentOf(content).replaceAll(/\r?\n/g, "\r\n"));
      // Many alike: the second program reads those at both ends.
      const both = (at: number, count: number) => at < 3 || at > count - 3;
      const read = [...new Set(texts)].map((text, at, all) =>
        both(at, all.length) ? readBoth(text) : eventsByIcal(text),
      );
      const events = (await Promise.all(read)).flat();
      return { to: mail.to?.[0]?.address, parts, text: texts[0], events, event: events[0] };
    }),
  );
}

test("agreed, moved, cancelled: each mail carries the same event, one step further", async () => {
  const { url, received } = await aMailServer();
  const { keeper, asker, ask } = await aScene("salles@la-grange.example");
  const asked = await ask("2027-03-10T10:00", "2027-03-10T12:00");
  expect((await delivered(url, received)).map(({ parts }) => parts)).toEqual([[]]);

  must(await execute(approveBooking, as(keeper), { booking: asked.code }));
  const [approved] = await delivered(url, received);
  expect(approved?.to).toBe(asker.email);
  expect(approved?.event).toMatchObject({
    ...{ uid: `${asked.id}@entrelieux`, status: "CONFIRMED", method: "REQUEST", summary: "Salle à l’étage" },
    ...{ start: "2027-03-10T09:00:00Z", end: "2027-03-10T11:00:00Z" },
  });
  expect(approved?.parts.map(({ mimeType, filename, method }) => ({ mimeType, filename, method }))).toContainEqual(
    expect.objectContaining({ mimeType: "text/calendar", method: "REQUEST" }),
  );
  const unfolded = approved?.text?.replaceAll("\r\n ", "");
  expect(unfolded).toContain('ORGANIZER;CN="La Grange, « salle des fêtes »":mailto:salles@la-grange.example');
  expect(unfolded).toMatch(new RegExp(`ATTENDEE;[^\r\n]*:mailto:${asker.email}`, "i"));

  const move = { booking: asked.code, from: "2027-03-10T10:00", to: "2027-03-10T11:00", message: "" };
  must(await execute(changeBooking, as(asker), move));
  const [moved] = await delivered(url, received);
  expect(moved?.to).toBe(keeper.email);
  expect(moved?.event).toMatchObject({ uid: approved?.event?.uid, end: "2027-03-10T10:00:00Z", method: "REQUEST" });
  expect(moved?.event?.sequence).toBeGreaterThan(approved?.event?.sequence ?? 0);

  must(await execute(cancelBooking, as(keeper), { booking: asked.code, reason: "Dégât des eaux" }));
  const [cancelled] = await delivered(url, received);
  expect(cancelled?.event).toMatchObject({ uid: approved?.event?.uid, status: "CANCELLED", method: "CANCEL" });
  expect(cancelled?.event?.sequence).toBeGreaterThan(moved?.event?.sequence ?? 0);
});

test("what was never agreed says nothing to calendars; without an address of its own, a space signs as the product", async () => {
  const { url, received } = await aMailServer();
  const { keeper, asker, ask } = await aScene("");
  const refused = await ask("2027-03-11T10:00", "2027-03-11T12:00");
  must(await execute(declineBooking, as(keeper), { booking: refused.code, reason: "Fermé" }));
  const withdrawn = await ask("2027-03-12T10:00", "2027-03-12T12:00");
  const later = { booking: withdrawn.code, from: "2027-03-12T14:00", to: "2027-03-12T15:00", message: "" };
  must(await execute(changeBooking, as(asker), later));
  must(await execute(cancelBooking, as(asker), { booking: withdrawn.code, reason: "Finalement non" }));
  const silent = await delivered(url, received);
  expect(silent.length).toBeGreaterThan(3);
  expect(silent.flatMap(({ parts }) => parts)).toEqual([]);

  const { code } = await ask("2027-03-13T10:00", "2027-03-13T12:00");
  must(await execute(approveBooking, as(keeper), { booking: code }));
  const told = (await delivered(url, received)).find(({ to }) => to === asker.email);
  expect(told?.text?.replaceAll("\r\n ", "")).toContain("mailto:ne-pas-repondre@localhost");
});

/** Each event of a mail that tells of several: alone in its file, which says what is to be done with it. */
function expectOneFileEach({ parts, events }: Awaited<ReturnType<typeof delivered>>[number], method: string) {
  expect(parts.map(({ mimeType }) => mimeType)).toEqual(parts.map(() => "text/calendar"));
  expect(new Set(parts.map(({ filename }) => filename)).size).toBe(parts.length);
  expect(parts.map((part) => part.method)).toEqual(parts.map(() => method));
  expect(events.map((event) => event.method)).toEqual(parts.map(() => method));
}

const steps = (events: SeenEvent[]) => new Map(events.map(({ uid, sequence }) => [uid, sequence]));

test("what is answered together travels together: what was agreed, then what was cancelled, and nothing that was refused", async () => {
  const { url, received } = await aMailServer();
  const { asker, keeper, auditorium, meeting, beds } = await aSeminarHouse();
  const three = { from: "2027-03-02", to: "2027-03-05" };
  const lines = [auditorium, meeting, { ...beds, quantity: 8 }].map((listing) => ({
    ...{ listing: listing.code, ...three },
    ...("quantity" in listing ? { quantity: listing.quantity } : {}),
  }));
  const group = must(await execute(askTogether, as(asker), { title: "Séminaire", persons: 8, message: "", lines }));
  const [hall, room, sleeping] = group.bookings.map(({ id }) => id);
  const one = { group: group.code, bookings: [room], reason: "Les peintres y sont." };
  must(await execute(declineGroup, as(keeper), one));
  expect((await delivered(url, received)).flatMap(({ parts }) => parts)).toEqual([]);
  must(await execute(approveGroup, as(keeper), { group: group.code, message: "" }));
  const told = await delivered(url, received);
  const agreed = told.find(({ to }) => to === asker.email);
  if (!agreed) throw new Error("the asker is not told");
  const names = [hall, sleeping].map((id) => `${id}@entrelieux`).sort();
  expect(agreed.events.map(({ uid }) => uid).sort()).toEqual(names);
  expect(agreed.events.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED"]);
  expectOneFileEach(agreed, "REQUEST");
  expect(agreed.text?.replaceAll("\r\n ", "")).toMatch(/ORGANIZER;.*[\s\S]*ATTENDEE;/);
  must(await execute(cancelGroup, as(asker), { group: group.code, reason: "Annulé" }));
  const off = (await delivered(url, received)).find(({ to }) => to === keeper.email);
  if (!off) throw new Error("the keeper is not told");
  expect(off.events.map(({ uid }) => uid).sort()).toEqual(names);
  expect(off.events.map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED"]);
  expectOneFileEach(off, "CANCEL");
  for (const [uid, step] of steps(off.events)) expect(step).toBeGreaterThan(steps(agreed.events).get(uid) ?? 99);
});

test("a choir that is moved: each date is the same event, at its new time and one step further; sixty at most travel by mail", async () => {
  const { url, received } = await aMailServer();
  const { keeper, choir, hall } = await aHall();
  const sung = { listing: hall.id, from: "2027-03-04", startsAt: "19:00", endsAt: "21:00", title: "Chorale" };
  const asked = must(await execute(askSeries, choir, { ...sung, times: 62 }));
  const toChoir = async () => {
    const told = (await delivered(url, received)).find(({ parts }) => parts.length > 0);
    if (!told) throw new Error("the choir is not told");
    return told;
  };
  must(await execute(approveGroup, keeper, { group: asked.id }));
  const agreed = await toChoir();
  expectOneFileEach(agreed, "REQUEST");
  expect(agreed.parts).toHaveLength(60);
  expect(agreed.events.map(({ uid }) => uid).sort()).toEqual(
    asked.bookings
      .slice(0, 60)
      .map(({ id }) => `${id}@entrelieux`)
      .sort(),
  );
  must(await execute(changeSeries, choir, { group: asked.id, startsAt: "20:00", endsAt: "22:00" }));
  expect((await delivered(url, received)).flatMap(({ parts }) => parts)).toEqual([]);
  must(await execute(answerSeriesChange, keeper, { group: asked.id, accept: true }));
  const moved = await toChoir();
  expectOneFileEach(moved, "REQUEST");
  const before = steps(agreed.events);
  for (const { uid, sequence } of moved.events) expect(sequence).toBeGreaterThan(before.get(uid) ?? 99);
  // Eight in the evening in Paris, on both sides of the night of 28 March.
  const starts = moved.events.map(({ start }) => start).sort();
  expect(starts.slice(0, 5).map((start) => start.slice(5, 16))).toEqual([
    ...["03-04T19:00", "03-11T19:00", "03-18T19:00", "03-25T19:00", "04-01T18:00"],
  ]);
});
