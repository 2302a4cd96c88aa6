import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { aBooking, must, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { aVisit } from "#tests/factories/visits.ts";
import { roomWeek } from "../room-week.server.ts";
import { spacePlanning } from "../space-planning.server.ts";
import { setDoorNames } from "../use-cases/set-door-names.server.ts";
import { doorPage } from "../views/door-page.view.server.ts";
import { weekSheet } from "../week-sheet.server.ts";

const visitor: Viewer = { kind: "visitor" };

const nineToSix = {
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 540, closes: 1080 })),
  exceptions: [],
  closures: [],
  closingHolidays: "none",
};

async function aRoomScene(given: { zone?: string; opening?: object; units?: number; occupancy?: string } = {}) {
  const { zone = "Europe/Paris", opening, units = 1, occupancy = "whole" } = given;
  const space = await aSpace({ zone, ...(opening ? { opening } : {}) });
  const borrowing = await aSpace({ name: "Les Amis du Théâtre" });
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const borrower = await aPerson({ roles: { [borrowing.id]: "member" } });
  const listing = await aListing({
    ...{ spaceId: space.id, kind: "room", category: "hall", title: "Grande salle", units, occupancy },
    rules: { on_the_spot: defaultRules("on_the_spot") },
  });
  const booked = (start: string, end: string, quantity = 1) =>
    aBooking({
      ...{ listing, borrowerUserId: borrower.userId, borrowerKind: "space", borrowerSpaceId: borrowing.id, quantity },
      ...{ use: "on_the_spot", granularity: "minutes", purpose: "Répétition du jeudi" },
      ...{ startAt: new Date(start), endAt: new Date(end) },
    });
  return { space, borrowing, keeper, borrower, listing, booked };
}

async function weekOf(viewer: Viewer, code: string, day: string, now?: Date) {
  const page = await roomWeek(aVisit(viewer, now), code, new URLSearchParams({ day }));
  if (!page) throw new Error("no such room");
  return page;
}

/** The cell of a week as a browser reads it: whatever is not ASCII is written by its number. */
function cellOf(markup: string | undefined, at: number): string {
  const text = markup?.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return text?.split("<td>")[at]?.replaceAll("\u00a0", " ") ?? "";
}

function drawn({ pieces }: { pieces: readonly { time: string; note: string }[] } | undefined = { pieces: [] }) {
  return pieces.map(({ time, note }) => `${time.replaceAll("\u00a0", " ")} ${note}`);
}

test("A8 a booking past midnight is on both days, and a visitor learns neither who comes nor what for", async () => {
  const { listing, booked } = await aRoomScene();
  const { code } = await booked("2027-03-03T22:00:00+01:00", "2027-03-04T02:00:00+01:00");
  const page = await weekOf(visitor, listing.code, "2027-03-03");
  expect(drawn(page.tracks[2])).toEqual(["0 h – 22 h libre", "22 h – minuit pris"]);
  expect(drawn(page.tracks[3])).toEqual(["0 h – 2 h pris", "2 h – minuit libre"]);
  expect(page.tracks[3]?.line).toBe("libre dès 2\u00a0h");
  const sent = JSON.stringify(page);
  for (const secret of [code, "Théâtre", "Répétition"]) expect(sent).not.toContain(secret);
});

test("keepers and the one who asked see who comes and may move it; others do not", async () => {
  const { listing, booked, keeper, borrower } = await aRoomScene({ opening: nineToSix });
  const { code } = await booked("2027-03-03T10:00:00+01:00", "2027-03-03T12:00:00+01:00");
  for (const viewer of [keeper, borrower]) {
    const page = await weekOf(viewer, listing.code, "2027-03-03");
    expect(page.tracks[2]?.pieces[1]).toMatchObject({ booking: code, version: 1, from: 600, to: 720 });
    expect(page.tracks[2]?.pieces[1]?.note).toBe("Répétition du jeudi · Les Amis du Théâtre");
    expect(page.bookings).toMatchObject([{ code, movable: true }]);
  }
  const page = await weekOf(await aPerson(), listing.code, "2027-03-03");
  expect(drawn(page.tracks[2])).toEqual(["9 h – 10 h libre", "10 h – 12 h pris", "12 h – 18 h libre"]);
  expect(page.bookings).toEqual([]);
  // Once it has begun it is no longer dragged.
  const later = await weekOf(keeper, listing.code, "2027-03-03", new Date("2027-03-03T10:30:00+01:00"));
  expect(later.tracks[2]?.pieces.some(({ version }) => version !== undefined)).toBe(false);
});

test("a day on which somebody came is over like any other, whatever was booked", async () => {
  const { listing, booked } = await aRoomScene({ opening: nineToSix });
  await booked("2027-03-03T10:00:00+01:00", "2027-03-03T12:00:00+01:00");
  const lineAt = async (time: string) =>
    (await weekOf(visitor, listing.code, "2027-03-03", new Date(`${time}+01:00`))).tracks[2]?.line;
  expect(await lineAt("2027-03-04T10:00:00")).toBe("passé");
  expect(await lineAt("2027-03-03T18:00:00")).toBe("passé");
  await booked("2027-03-03T12:00:00+01:00", "2027-03-03T18:00:00+01:00");
  expect(await lineAt("2027-03-03T11:00:00")).toBe("plus rien de libre");
});

test("what is free is asked for with its times, on the step, never in the past", async () => {
  const { listing } = await aRoomScene({ opening: nineToSix });
  const now = new Date("2027-03-03T10:07:00+01:00");
  const page = await weekOf(visitor, listing.code, "2027-03-03", now);
  expect(drawn(page.tracks[2])).toEqual(["9 h – 10 h 07 passé", "10 h 07 – 18 h libre"]);
  expect(page.tracks[2]?.pieces[1]?.ask).toEqual([630, 690]);
  expect(page.tracks[1]?.line).toBe("passé");
  expect(page.tracks[3]?.line).toBe("libre toute la journée");
});

test("hours are those of the place, in La Réunion as in Paris", async () => {
  const { listing, space, booked } = await aRoomScene({ zone: "Indian/Reunion", opening: nineToSix });
  await booked("2027-03-03T09:00:00+04:00", "2027-03-03T11:30:00+04:00");
  const page = await weekOf(visitor, listing.code, "2027-03-03");
  expect(drawn(page.tracks[2])).toEqual(["9 h – 11 h 30 pris", "11 h 30 – 18 h libre"]);
  const search = new URLSearchParams({ view: "week", day: "2027-03-03" });
  const planning = await spacePlanning(aVisit(visitor), space.slug, search);
  const cell = cellOf(planning?.week?.markup, 3);
  expect(cell).toMatch(
    /^<s>9 h – 11 h 30 pris<\/s> <a href="[^"]+T11:30&amp;to=[^"]+T12:30">11 h 30 – 18 h libre<\/a>/,
  );
});

test("days of 23 and of 25 hours are drawn by the clock of the wall", async () => {
  const { listing, booked } = await aRoomScene();
  await booked("2027-03-28T01:00:00+01:00", "2027-03-28T04:00:00+02:00");
  await booked("2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00");
  const spring = await weekOf(visitor, listing.code, "2027-03-28");
  expect(drawn(spring.tracks[6])).toEqual(["0 h – 1 h libre", "1 h – 4 h pris", "4 h – minuit libre"]);
  const autumn = await weekOf(visitor, listing.code, "2027-10-31");
  expect(drawn(autumn.tracks[6])).toEqual(["0 h – 2 h 30 libre", "2 h 30 – 2 h 30 pris", "2 h 30 – minuit libre"]);
});

test("places of a shared room are counted", async () => {
  const { listing, booked } = await aRoomScene({ opening: nineToSix, units: 12, occupancy: "shared" });
  await booked("2027-03-03T09:00:00+01:00", "2027-03-03T12:00:00+01:00", 7);
  await booked("2027-03-03T10:00:00+01:00", "2027-03-03T11:00:00+01:00", 5);
  const page = await weekOf(visitor, listing.code, "2027-03-03");
  expect(drawn(page.tracks[2])).toEqual([
    "9 h – 10 h 5 places libres sur 12",
    "10 h – 11 h complet",
    "11 h – 12 h 5 places libres sur 12",
    "12 h – 18 h 12 places libres sur 12",
  ]);
});

async function doorOf(code: string, now: string) {
  const page = await doorPage(aVisit(visitor, new Date(now)), code);
  if (!page) throw new Error("no such room");
  const { big, line, who, next } = page;
  return [big, line, who, next.when, next.who].filter(Boolean).join(" | ").replaceAll("\u00a0", " ");
}

test("the door is right before, during and after, and names nobody unless the room says so", async () => {
  const { listing, booked, keeper } = await aRoomScene({ opening: nineToSix });
  await booked("2027-03-03T10:00:00+01:00", "2027-03-03T12:00:00+01:00");
  const { code } = listing;
  expect(await doorOf(code, "2027-03-03T08:00:00+01:00")).toBe("Fermé | Ouvre à 9 h | de 10 h à 12 h | Réservé");
  expect(await doorOf(code, "2027-03-03T09:30:00+01:00")).toBe("Libre | jusqu’à 10 h | de 10 h à 12 h | Réservé");
  expect(await doorOf(code, "2027-03-03T11:00:00+01:00")).toBe(
    "Occupé | jusqu’à 12 h | Réservé | rien de prévu ces jours-ci",
  );
  expect(await doorOf(code, "2027-03-03T12:00:00+01:00")).toBe("Libre | jusqu’à 18 h | rien de prévu ces jours-ci");
  expect(await doorOf(code, "2027-03-03T18:00:00+01:00")).toBe(
    "Fermé | Ouvre demain à 9 h | rien de prévu ces jours-ci",
  );
  expect(must(await execute(setDoorNames, as(keeper), { listing: code, shown: true }))).toMatchObject({ shown: true });
  expect(await doorOf(code, "2027-03-03T11:00:00+01:00")).toContain("Occupé | jusqu’à 12 h | Les Amis du Théâtre");
  const other = await aPerson();
  expect(refusal(await execute(setDoorNames, as(other), { listing: code, shown: false })).code).toBe(
    "planning.forbidden",
  );
});

test("a person is never named at the door, nor on the sheet", async () => {
  const { listing, keeper } = await aRoomScene();
  await execute(setDoorNames, as(keeper), { listing: listing.code, shown: true });
  const person = await aPerson({ name: "Dominique Martin" });
  await aBooking({
    ...{ listing, borrowerUserId: person.userId, use: "on_the_spot", granularity: "minutes" },
    ...{ startAt: new Date("2027-03-03T10:00:00+01:00"), endAt: new Date("2027-03-03T12:00:00+01:00") },
  });
  expect(await doorOf(listing.code, "2027-03-03T11:00:00+01:00")).toContain("Réservé");
  const sheet = await weekSheet(aVisit(keeper), listing.code, new URLSearchParams({ day: "2027-03-03" }));
  expect(sheet?.days[2]?.blocks).toMatchObject([{ note: "Réservé" }]);
  expect(JSON.stringify(sheet)).not.toContain("Dominique");
});

test("the door follows a booking across midnight, and counts places", async () => {
  const night = { ...nineToSix, weekly: nineToSix.weekly.map((day) => ({ ...day, closes: 1560 })) };
  const { listing, booked } = await aRoomScene({ opening: night });
  await booked("2027-03-03T22:00:00+01:00", "2027-03-04T01:00:00+01:00");
  expect(await doorOf(listing.code, "2027-03-03T23:00:00+01:00")).toContain("Occupé | jusqu’à demain à 1 h");
  expect(await doorOf(listing.code, "2027-03-04T00:30:00+01:00")).toContain("Occupé | jusqu’à 1 h");
  expect(await doorOf(listing.code, "2027-03-04T01:00:00+01:00")).toContain("Libre | jusqu’à 2 h");
  const shared = await aRoomScene({ opening: nineToSix, units: 12, occupancy: "shared" });
  await shared.booked("2027-03-03T09:00:00+01:00", "2027-03-03T12:00:00+01:00", 7);
  expect(await doorOf(shared.listing.code, "2027-03-03T10:00:00+01:00")).toMatch(/^5 places libres sur 12/);
});

test("a draft has neither week nor door, and an address of nonsense shows this week", async () => {
  const { space, keeper } = await aRoomScene();
  const draft = await aListing({
    spaceId: space.id,
    kind: "room",
    status: "draft",
    rules: { on_the_spot: defaultRules("on_the_spot") },
  });
  expect(await roomWeek(aVisit(visitor), draft.code, new URLSearchParams())).toBeUndefined();
  expect(await doorPage(aVisit(visitor), draft.code)).toBeUndefined();
  for (const day of ["2027-02-30", "demain", "9999-99-99", "2027-02-24'--"])
    expect((await weekOf(keeper, draft.code, day)).tracks[0]?.date).toBe("2027-02-22");
  expect(await spacePlanning(aVisit(visitor), "nowhere", new URLSearchParams())).toBeUndefined();
});

test("the week of all the rooms is never older than what was written, nor shows to one what another knows", async () => {
  const { space, keeper, borrower, booked, listing } = await aRoomScene({ opening: nineToSix });
  const weekFor = async (viewer: Viewer, now?: Date) => {
    const search = new URLSearchParams({ view: "week", day: "2027-03-04" });
    const page = await spacePlanning(aVisit(viewer, now), space.slug, search);
    return cellOf(page?.week?.markup, 4);
  };
  expect(await weekFor(visitor)).toContain("9 h – 18 h libre");
  await booked("2027-03-04T10:00:00+01:00", "2027-03-04T11:00:00+01:00");
  expect(await weekFor(keeper)).toContain("10 h – 11 h Répétition du jeudi · Les Amis du Théâtre");
  expect(await weekFor(visitor)).toContain("10 h – 11 h pris");
  expect(await weekFor(borrower)).toContain("10 h – 11 h Répétition du jeudi · Les Amis du Théâtre");
  expect(await weekFor(await aPerson())).toContain("10 h – 11 h pris");
  expect(await weekFor({ ...keeper, memberships: [] })).toContain("10 h – 11 h pris");
  const held = await aBooking({
    ...{ listing, borrowerUserId: borrower.userId, use: "on_the_spot", granularity: "minutes", status: "requested" },
    ...{ startAt: new Date("2027-03-04T14:00:00+01:00"), endAt: new Date("2027-03-04T15:00:00+01:00") },
    heldUntil: new Date("2027-03-04T09:00:20+01:00"),
  });
  expect(held.status).toBe("requested");
  const at = (second: number) => new Date(Date.UTC(2027, 2, 4, 8, 0, second));
  expect(await weekFor(visitor, at(5))).toContain("14 h – 15 h pris");
  expect(await weekFor(visitor, at(19))).toContain("14 h – 15 h pris");
  expect(await weekFor(visitor, at(20))).toContain("11 h – 18 h libre");
});
