import { expect, test } from "vitest";
import { eventSpan, eventStatus, shownStatus } from "./booking-event.ts";

const now = new Date("2027-02-24T09:00:00Z");
const day = 86_400_000;
const booking = {
  status: "approved",
  startAt: new Date("2027-03-02T09:00:00Z"),
  endAt: new Date("2027-03-02T10:00:00Z"),
  createdAt: now,
  decidedAt: now,
  changedAt: now,
  grace: null,
  use: "on_the_spot",
} as const;

test.each([
  ["Europe/Paris", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z", "2027-03-28", "2027-03-29"],
  ["Indian/Reunion", "2027-03-27T20:00:00Z", "2027-03-29T20:00:00Z", "2027-03-28", "2027-03-30"],
  ["America/Martinique", "2027-12-31T04:00:00Z", "2028-01-01T04:00:00Z", "2027-12-31", "2028-01-01"],
])("by the day is whole days of the place, the clock change included: %s", (zone, start, end, first, last) => {
  const span = eventSpan({ startAt: new Date(start), endAt: new Date(end) }, "day", zone);
  expect(span).toEqual({ kind: "days", first, end: last });
});

test("from midnight to midnight is whole days only where nothing else is said of it", () => {
  const midnights = { startAt: new Date("2027-03-01T23:00:00Z"), endAt: new Date("2027-03-02T23:00:00Z") };
  expect(eventSpan(midnights, "unsaid", "Europe/Paris").kind).toBe("days");
  expect(eventSpan(midnights, "unsaid", "Indian/Reunion").kind).toBe("instants");
  expect(eventSpan(midnights, "minutes", "Europe/Paris").kind).toBe("instants");
});

test("what is asked is tentative, what is agreed is confirmed, what is over without having been is cancelled", () => {
  expect(eventStatus("requested")).toBe("TENTATIVE");
  expect(eventStatus("handed_over")).toBe("CONFIRMED");
  expect(eventStatus("took_place")).toBe("CONFIRMED");
  expect(eventStatus("declined")).toBe("CANCELLED");
  expect(eventStatus("waitlisted")).toBeUndefined();
});

test("what was cancelled is told for thirty days; to the public, only if it had been agreed", () => {
  const cancelled = { ...booking, status: "cancelled" } as const;
  expect(shownStatus(cancelled, "sides", new Date(now.getTime() + 30 * day))).toBe("CANCELLED");
  expect(shownStatus(cancelled, "sides", new Date(now.getTime() + 30 * day + 1))).toBeUndefined();
  expect(shownStatus(cancelled, "public", now)).toBe("CANCELLED");
  expect(shownStatus({ ...cancelled, decidedAt: null }, "public", now)).toBeUndefined();
  expect(shownStatus({ ...booking, status: "declined" }, "public", now)).toBeUndefined();
  expect(shownStatus({ ...booking, status: "requested" }, "public", now)).toBeUndefined();
  expect(shownStatus(booking, "public", now)).toBe("CONFIRMED");
});

test("a request that nobody answered is over at its start, written down or not", () => {
  const asked = { ...booking, status: "requested", decidedAt: null } as const;
  expect(shownStatus(asked, "sides", new Date(asked.startAt.getTime() - 1))).toBe("TENTATIVE");
  expect(shownStatus(asked, "sides", asked.startAt)).toBe("CANCELLED");
});
