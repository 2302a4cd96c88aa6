import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { acceptChange } from "#app/modules/bookings/use-cases/accept-change.server.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { cancelBooking } from "#app/modules/bookings/use-cases/cancel-booking.server.ts";
import { changeBooking } from "#app/modules/bookings/use-cases/change-booking.server.ts";
import { publicFeed, secretFeed } from "#app/modules/calendars/calendars.server.ts";
import { renewFeed } from "#app/modules/calendars/use-cases/renew-feed.server.ts";
import { addBlock } from "#app/modules/listings/use-cases/add-block.server.ts";
import { endBlock } from "#app/modules/listings/use-cases/end-block.server.ts";
import { setInterlock } from "#app/modules/listings/use-cases/set-interlock.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aBooking, must, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { addressOf, readBoth, textOf } from "./reading.ts";

const later = (days: number) => new Date(wednesday.getTime() + days * 86_400_000);
const rules = { away: defaultRules("away"), on_the_spot: defaultRules("on_the_spot") };

async function aScene(place: Parameters<typeof aSpace>[0] = {}, more: Partial<Parameters<typeof aListing>[0]> = {}) {
  const space = await aSpace(place);
  const keeper = await aPerson({ roles: { [space.id]: "keeper" }, name: "Inès Garde" });
  const asker = await aPerson({ name: "Élodie Demandeuse" });
  const asking = { persons: true, organisations: true };
  const listing = await aListing({ spaceId: space.id, title: "Grande salle", rules, asking, ...more });
  const ask = async (from: string, to: string, given: Record<string, unknown> = {}) =>
    must(
      await execute(askBooking, as(asker), {
        ...{
          listing: listing.code,
          use: "on_the_spot",
          borrower: "organisation",
          organisation: "Chorale des Remparts",
        },
        ...{ from, to, ...given },
      }),
    );
  const approve = async (booking: string, now = wednesday) =>
    must(await execute(approveBooking, as(keeper, now), { booking }));
  const ofListing = { kind: "listing", subject: listing.id } as const;
  const seen = async (now = wednesday) => readBoth(await textOf(keeper, ofListing, now));
  return { space, keeper, asker, listing, ask, approve, ofListing, seen };
}

const essential = ({ uid, status, start, end }: { uid: string; status: string; start: string; end: string }) => ({
  ...{ uid, status, start, end },
});

test.each([
  ["Europe/Paris", "2027-03-27T18:00:00Z", "2027-03-29T17:00:00Z"],
  ["Indian/Reunion", "2027-03-27T15:00:00Z", "2027-03-29T15:00:00Z"],
])("exactly the bookings, before and after moves and cancellations, in %s", async (zone, before, after) => {
  const { keeper, asker, ask, approve, seen } = await aScene({ zone });
  expect(await seen()).toEqual([]);

  // Seven in the evening, on both sides of the night in which Paris changes its clocks.
  const saturday = await ask("2027-03-27T19:00", "2027-03-27T21:00", { purpose: "Répétition" });
  const monday = await ask("2027-03-29T19:00", "2027-03-29T21:00");
  const lent = await ask("2027-04-03", "2027-04-05", { use: "away" });
  const waiting = (await seen()).map(essential);
  expect(waiting.map(({ status }) => status)).toEqual(["TENTATIVE", "TENTATIVE", "TENTATIVE"]);

  for (const { code } of [saturday, monday, lent]) await approve(code);
  const agreed = await seen();
  expect(agreed.map(essential)).toEqual([
    { uid: `${saturday.id}@entrelieux`, status: "CONFIRMED", start: before, end: hoursAfter(before, 2) },
    { uid: `${monday.id}@entrelieux`, status: "CONFIRMED", start: after, end: hoursAfter(after, 2) },
    { uid: `${lent.id}@entrelieux`, status: "CONFIRMED", start: "2027-04-03", end: "2027-04-06" },
  ]);
  expect(agreed[0]).toMatchObject({
    summary: "Chorale des Remparts",
    description: expect.stringContaining("Répétition"),
  });
  expect(agreed[0]?.description).toContain(`/b/${saturday.code}`);

  const change = { booking: monday.code, from: "2027-03-30T19:00", to: "2027-03-30T20:30" };
  const changed = await execute(changeBooking, as(keeper, later(1)), { ...change, message: "" });
  expect(changed.ok).toBe(true);
  must(await execute(acceptChange, as(asker, later(1)), { booking: monday.code }));
  must(await execute(cancelBooking, as(keeper, later(1)), { booking: lent.code, reason: "Panne" }));
  const now = await seen(later(1));
  expect(now.find(({ uid }) => uid.startsWith(lent.id))?.status).toBe("CANCELLED");
  for (const event of now) {
    const was = agreed.find(({ uid }) => uid === event.uid);
    if (event.uid.startsWith(lent.id)) expect(event.sequence).toBeGreaterThan(was?.sequence ?? 0);
    if (event.uid.startsWith(saturday.id)) expect(event).toEqual(was);
  }
  const onTuesday = after.replace("03-29", "03-30");
  expect(now.map(essential)).toEqual([
    { uid: `${saturday.id}@entrelieux`, status: "CONFIRMED", start: before, end: hoursAfter(before, 2) },
    { uid: `${monday.id}@entrelieux`, status: "CONFIRMED", start: onTuesday, end: hoursAfter(onTuesday, 1.5) },
    { uid: `${lent.id}@entrelieux`, status: "CANCELLED", start: "2027-04-03", end: "2027-04-06" },
  ]);

  expect((await seen(later(30))).map(({ uid }) => uid)).toContain(`${lent.id}@entrelieux`);
  expect((await seen(later(32))).map(({ uid }) => uid)).not.toContain(`${lent.id}@entrelieux`);
});

function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString().replace(".000Z", "Z");
}

test("a booking that is moved keeps its name in calendars, at its new time", async () => {
  const { asker, listing, seen, keeper } = await aScene();
  const own = { listing: listing.code, use: "on_the_spot", from: "2027-03-10T10:00", to: "2027-03-10T12:00" };
  const [space] = keeper.memberships;
  const mine = must(await execute(askBooking, as(keeper), { ...own, borrower: "space", space: space?.spaceId }));
  if (mine.status === "requested") must(await execute(approveBooking, as(keeper), { booking: mine.code }));
  const [before] = await seen();
  const move = { booking: mine.code, from: "2027-03-11T14:00", to: "2027-03-11T15:00" };
  must(await execute(changeBooking, as(keeper, later(1)), { ...move, message: "" }));
  const [after, ...more] = await seen(later(1));
  expect(more).toEqual([]);
  expect(after).toMatchObject({ uid: before?.uid, start: "2027-03-11T13:00:00Z", end: "2027-03-11T14:00:00Z" });
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  expect(asker.userId).not.toBe(keeper.userId);
});

test("whatever people type is read back to the letter, however the lines are folded", async () => {
  const long = "Répétition générale ; « chœur, orchestre » \\ entrée : 3,50 € — 🎻🎺 été à l’Ève ".repeat(2).trim();
  const { ask, approve, seen, listing } = await aScene(
    { name: "Maison, des « Arts »; & Métiers", address: "1, rue de l’Été", postcode: "97400", town: "Saint-Denis" },
    { title: "Salle\nA, B; C" },
  );
  for (let length = 60; length < 80; length += 1) {
    const asked = await ask(
      `2027-03-${String(length - 58).padStart(2, "0")}T08:00`,
      `2027-03-${String(length - 58).padStart(2, "0")}T09:00`,
      {
        purpose: long.slice(0, length + 100),
        organisation: "é".repeat(length),
      },
    );
    await approve(asked.code);
  }
  const events = await seen();
  expect(events.map(({ summary }) => summary)).toEqual(events.map((_, at) => "é".repeat(60 + at)));
  events.forEach(({ description, location }, at) => {
    expect(description.split("\n")[0]).toBe(long.slice(0, 160 + at).trim());
    expect(location).toBe("Maison, des « Arts »; & Métiers, 1, rue de l’Été, 97400 Saint-Denis");
  });
  const opened = await publicFeed(listing.id, { now: wednesday, language: null, known: null });
  const text = (await opened.text()).replaceAll("\r\n ", "");
  expect(text).toContain("X-WR-CALNAME:Salle A\\, B\\; C · Maison\\, des « Arts »\\; & Métiers (libre ou pris)");
});

test("a public calendar says when it is taken, and nothing else", async () => {
  const { keeper, asker, ask, approve, listing, ofListing } = await aScene();
  const agreed = await ask("2027-03-10T10:00", "2027-03-10T12:00", { purpose: "Réunion secrète", persons: 12 });
  await approve(agreed.code);
  await ask("2027-03-11T10:00", "2027-03-11T12:00", { purpose: "Autre secret" });
  const block = { listingId: listing.id, cause: "own_use", from: "2027-03-20", to: "2027-03-21", note: "Note privée" };
  must(await execute(addBlock, as(keeper), block));
  const read = async () => (await publicFeed(listing.id, { now: wednesday, language: null, known: null })).text();
  const text = await read();
  const events = await readBoth(text);
  expect(events.map(({ summary, start, end, description }) => ({ summary, start, end, description }))).toEqual([
    { summary: "Occupé", start: "2027-03-10T09:00:00Z", end: "2027-03-10T11:00:00Z", description: "" },
    { summary: "Occupé", start: "2027-03-20", end: "2027-03-22", description: "" },
  ]);
  expect(text.replaceAll("\r\n ", "")).not.toMatch(/Chorale|lodie|secr|Note|example\.org|\/b\//i);
  expect(text).not.toContain(asker.userId);
  const detailed = await readBoth(await textOf(keeper, ofListing));
  expect(detailed.map(({ summary, status }) => `${status} ${summary}`)).toEqual([
    "CONFIRMED Chorale des Remparts",
    "TENTATIVE Demande : Chorale des Remparts",
    "CONFIRMED Usage du lieu",
  ]);
  must(await execute(cancelBooking, as(keeper), { booking: agreed.code, reason: "Fuite" }));
  expect((await readBoth(await read())).map(({ status }) => status)).toEqual(["CANCELLED", "CONFIRMED"]);
});

test("of several units, the public sees how many are taken; of a room, that its whole is", async () => {
  const { keeper, asker, space, listing } = await aScene({}, { units: 3 });
  const dates = { startAt: new Date("2027-03-10T09:00:00Z"), endAt: new Date("2027-03-10T10:00:00Z") };
  const spot = { use: "on_the_spot", granularity: "minutes", borrowerUserId: asker.userId, ...dates };
  await aBooking({ listing, ...spot, quantity: 2 });
  const part = await aListing({ spaceId: space.id, title: "Petite salle", rules });
  must(await execute(setInterlock, as(keeper), { outerId: listing.id, innerId: part.id }));
  const read = async (id: string) =>
    readBoth(await (await publicFeed(id, { now: wednesday, language: "en", known: null })).text());
  expect((await read(listing.id)).map(({ summary }) => summary)).toEqual(["2 of 3 taken"]);
  expect((await read(part.id)).map(({ summary, uid }) => ({ summary, other: uid.includes(part.id) }))).toEqual([
    { summary: "Busy", other: true },
  ]);
});

test("each reads their own: a person what they asked for, a space what it lends", async () => {
  const { asker, keeper, space, ask, approve } = await aScene({ name: "La Grange" });
  const one = await ask("2027-03-10T10:00", "2027-03-10T12:00");
  await approve(one.code);
  const mine = await readBoth(await textOf(asker, { kind: "person", subject: "me" }));
  expect(mine).toMatchObject([{ summary: "Grande salle", location: expect.stringContaining("La Grange") }]);
  const theirs = await readBoth(await textOf(keeper, { kind: "space", subject: space.slug }));
  expect(theirs).toMatchObject([{ summary: "Grande salle · Chorale des Remparts" }]);
  expect(await readBoth(await textOf(keeper, { kind: "person", subject: "me" }))).toEqual([]);
  const stranger = { kind: "person", subject: asker.userId };
  expect(refusal(await execute(renewFeed, as(keeper), stranger)).code).toBe("calendars.not_found");
  expect(refusal(await execute(renewFeed, as(asker), { kind: "space", subject: space.id })).status).toBe(403);
});

test("an address that was renewed leads nowhere, nor does a wrong one; nothing of it is kept as it is", async () => {
  const { keeper, ofListing } = await aScene();
  const asked = { now: wednesday, language: null, known: null };
  const first = await addressOf(keeper, ofListing);
  expect(await addressOf(keeper, ofListing)).toEqual(first);
  expect((await secretFeed(first.id, first.secret, asked)).status).toBe(200);
  must(await execute(renewFeed, as(keeper), ofListing));
  const second = await addressOf(keeper, ofListing);
  expect(second.secret).not.toBe(first.secret);
  for (const secret of [first.secret, "", `${second.secret}a`, second.secret.slice(1)])
    expect((await secretFeed(first.id, secret, asked)).status).toBe(404);
  expect((await secretFeed("unknown", second.secret, asked)).status).toBe(404);
  expect((await secretFeed(second.id, second.secret, asked)).status).toBe(200);
});

test("what has not changed is not sent again", async () => {
  const { keeper, ask, approve, ofListing } = await aScene();
  const { code } = await ask("2027-03-10T10:00", "2027-03-10T12:00");
  const { id, secret } = await addressOf(keeper, ofListing);
  const read = (known: string | null, now = wednesday) => secretFeed(id, secret, { now, language: null, known });
  const first = await read(null);
  const tag = first.headers.get("ETag") ?? "";
  expect(first.headers.get("Last-Modified")).toBe(wednesday.toUTCString());
  expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
  const text = await first.text();
  expect(await (await read(null, new Date(wednesday.getTime() + 60_000))).text()).toBe(text);
  const again = await read(`"other", ${tag}`);
  expect([again.status, await again.text()]).toEqual([304, ""]);
  await approve(code);
  expect((await read(tag)).status).toBe(200);
});

test("If-Modified-Since is answered as the fingerprint is, also when something only goes away, also within one second", async () => {
  const { keeper, ask, approve, listing, ofListing } = await aScene();
  const { code } = await ask("2027-03-10T10:00", "2027-03-10T12:00");
  await approve(code);
  const { id, secret } = await addressOf(keeper, ofListing);
  const read = (since: string | null, known: string | null = null, now = wednesday) =>
    secretFeed(id, secret, { now, language: null, known, since });
  const dated = async (since: string | null) => {
    const answer = await read(since);
    return { status: answer.status, date: answer.headers.get("Last-Modified"), body: await answer.text() };
  };
  const first = await dated(null);
  expect(await dated(first.date)).toEqual({ status: 304, date: first.date, body: "" });
  expect((await dated("Thu, 01 Jan 1970 00:00:00 GMT")).status).toBe(200);
  expect((await dated("yesterday, about noon")).status).toBe(200);
  expect((await read(first.date, '"another"')).status).toBe(200);

  const dates = { from: "2027-03-20", to: "2027-03-21", note: "" };
  const block = must(await execute(addBlock, as(keeper), { listingId: listing.id, cause: "own_use", ...dates }));
  const blocked = await dated(first.date);
  expect([blocked.status, blocked.date === first.date]).toEqual([200, false]);
  must(await execute(endBlock, as(keeper), { listingId: listing.id, blockId: block.id }));
  const freed = await dated(blocked.date);
  expect([freed.status, freed.body]).toEqual([200, first.body]);
  expect((await dated(freed.date)).status).toBe(304);
});
