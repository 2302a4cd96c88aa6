import { expect, test } from "vitest";
import type { Booking } from "./booking.ts";
import { reminderDue } from "./reminders.ts";

const paris = "Europe/Paris";
const loan = {
  id: "b",
  use: "away",
  status: "handed_over",
  startAt: new Date("2027-03-01T23:00:00Z"),
  endAt: new Date("2027-03-05T23:00:00Z"),
  decidedAt: new Date("2027-02-24T09:00:00Z"),
  handedOverAt: new Date("2027-03-02T09:00:00Z"),
  handedOverQuantity: 1,
  returnedQuantity: 0,
  lostQuantity: 0,
} as Booking;

const due = (now: string, given: Partial<Booking> = {}) => reminderDue({ ...loan, ...given }, paris, new Date(now));

test("the return is recalled the morning before, and again after an extension", () => {
  expect(due("2027-03-04T06:59:00Z")).toBeUndefined();
  expect(due("2027-03-04T07:00:00Z")).toMatchObject({ mail: "reminder_return" });
  const extended = { endAt: new Date("2027-03-08T23:00:00Z") };
  expect(due("2027-03-04T07:00:00Z", extended)).toBeUndefined();
  expect(due("2027-03-07T07:00:00Z", extended)?.key).not.toBe(due("2027-03-04T07:00:00Z")?.key);
});

test("lateness is said on the first, third and seventh day; a job that slept says only the latest", () => {
  expect(due("2027-03-05T23:30:00Z")).toBeUndefined();
  expect(due("2027-03-06T08:00:00Z")).toMatchObject({ mail: "late", day: 1 });
  expect(due("2027-03-07T08:00:00Z")).toMatchObject({ day: 1 });
  expect(due("2027-03-08T08:00:00Z")).toMatchObject({ day: 3 });
  expect(due("2027-03-13T08:00:00Z")).toMatchObject({ day: 7 });
});

test("what was handed over, or agreed, since the reminder was due is not recalled", () => {
  expect(due("2027-03-04T10:00:00Z", { handedOverAt: new Date("2027-03-04T09:00:00Z") })).toBeUndefined();
  const agreed = { status: "approved" } as const;
  expect(due("2027-03-01T08:00:00Z", agreed)).toMatchObject({ mail: "reminder_start" });
  expect(due("2027-03-01T08:00:00Z", { ...agreed, decidedAt: new Date("2027-03-01T07:30:00Z") })).toBeUndefined();
  expect(due("2027-03-04T07:00:00Z", { use: "on_the_spot" })).toBeUndefined();
});
