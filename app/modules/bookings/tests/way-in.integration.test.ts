import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { database } from "#app/platform/db/database.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aBooking, aLoanScene, must } from "#tests/factories/bookings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import type { Status } from "../booking.ts";
import { findBooking } from "../repos/booking.repo.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { cancelBooking } from "../use-cases/cancel-booking.server.ts";
import { changeBooking } from "../use-cases/change-booking.server.ts";
import { presentBooking } from "../views/present-booking.server.ts";

const key = "Boîte à clé, code 2604";

async function scene(status: Status) {
  const made = await aLoanScene({
    kind: "room",
    category: "hall",
    access: key,
    rules: { on_the_spot: defaultRules("on_the_spot") },
  });
  const booking = await aBooking({
    listing: made.listing,
    borrowerUserId: made.borrower.userId,
    use: "on_the_spot",
    granularity: "minutes",
    status,
  });
  return { ...made, code: booking.code };
}

async function shownTo(viewer: Person, code: string, now = wednesday) {
  const row = await findBooking(code);
  if (!row) throw new Error("no such booking");
  const visit = { viewer, language: "fr" as const, t: translate("fr"), now, requestId: "test", address: "", nonce: "" };
  return presentBooking(row, visit, viewer);
}

test("both sides of an agreed booking read how to get in, on its page and until its end", async () => {
  const { keeper, borrower, code } = await scene("approved");
  expect((await shownTo(borrower, code)).access).toBe(key);
  expect((await shownTo(keeper, code)).access).toBe(key);
  expect(JSON.stringify(await shownTo(borrower, code, new Date("2027-03-07T09:00:00Z")))).not.toContain("2604");
});

test.each(["requested", "declined", "cancelled", "took_place", "no_show"] as const)(
  "nothing is said of it when a booking is %s",
  async (status) => {
    const { borrower, keeper, code } = await scene(status);
    for (const viewer of [borrower, keeper]) expect(JSON.stringify(await shownTo(viewer, code))).not.toContain("2604");
  },
);

test("somebody who only looks does not read it", async () => {
  const { lenderSpace, code } = await scene("approved");
  const member = await aPerson({ roles: { [lenderSpace.id]: "member" } });
  expect((await shownTo(member, code)).access).toBe("");
});

test("a room is booked, not lent", async () => {
  const { borrower, code } = await scene("approved");
  const page = await shownTo(borrower, code);
  expect(page.label).toEqual({ kind: "room", word: "Réservation" });
  expect(page.title).toMatch(/^Vous avez réservé /);
  expect(JSON.stringify(page)).not.toMatch(/prêt|emprunt/i);
});

test("whoever is told of a room by mail reads of a booking, not of a loan", async () => {
  const { borrower, keeper, code } = await scene("requested");
  must(await execute(approveBooking, as(keeper), { booking: code }));
  must(await execute(changeBooking, as(keeper), { booking: code, from: "2027-03-03T10:00", to: "2027-03-03T12:00" }));
  must(await execute(cancelBooking, as(borrower), { booking: code }));
  const db = await database();
  const mails = await db.outboxMail.findMany({ where: { recipient: { in: [borrower.email, keeper.email] } } });
  const texts = mails.map(({ subject, text }) => `${subject} ${text.split("Ce courriel vous est envoyé")[0]}`);
  expect(texts).toHaveLength(3);
  for (const text of texts) expect(text).not.toMatch(/prêt|emprunt/i);
  expect(texts.join(" ")).toContain("Ouvrir la réservation");
  const page = await shownTo(keeper, code);
  expect(JSON.stringify(page)).not.toMatch(/prêt|emprunt/i);
});
