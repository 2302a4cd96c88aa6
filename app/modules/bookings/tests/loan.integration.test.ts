import { expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aLoanScene, must, refusal } from "#tests/factories/bookings.ts";
import { as, wednesday } from "#tests/factories/people.ts";
import { replay } from "../replay.ts";
import { listEvents } from "../repos/event.repo.server.ts";
import { acceptAgreement } from "../use-cases/accept-agreement.server.ts";
import { addMessage } from "../use-cases/add-message.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { closeBooking } from "../use-cases/close-booking.server.ts";
import { confirmHandOver } from "../use-cases/confirm-hand-over.server.ts";
import { confirmReturn } from "../use-cases/confirm-return.server.ts";
import { getAgreement } from "../use-cases/get-agreement.server.ts";
import { getBooking } from "../use-cases/get-booking.server.ts";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";
import { listBookingEvents } from "../use-cases/list-booking-events.server.ts";
import { listBookings } from "../use-cases/list-bookings.server.ts";
import { listMessages } from "../use-cases/list-messages.server.ts";
import { returnBooking } from "../use-cases/return-booking.server.ts";
import { settleIncident } from "../use-cases/settle-incident.server.ts";

const tuesday = new Date("2027-03-02T09:00:00Z");
const friday = new Date("2027-03-05T16:00:00Z");

test("a printer is asked for, agreed, handed over, brought back with a cable missing, settled and closed", async () => {
  const { keeper, borrower, listing, lenderSpace } = await aLoanScene({
    accessories: [{ name: "Câble", quantity: 1 }],
    checklist: ["Le plateau est propre"],
  });
  const ask = { listing: listing.code, from: "2027-03-02", to: "2027-03-05", message: "Atelier visières" };
  const asked = must(await execute(askBooking, as(borrower), ask));
  expect(asked).toMatchObject({ status: "requested", quantity: 1, from: "2027-03-02", to: "2027-03-05", version: 1 });
  expect(asked.startAt).toBe("2027-03-02T00:00:00+01:00");
  const booking = asked.code;
  const waiting = must(await execute(listBookings, as(keeper), { space: lenderSpace.id, filter: "to_answer" }));
  expect(waiting.items.map(({ code }) => code)).toEqual([booking]);

  must(await execute(approveBooking, as(keeper), { booking, version: 1, message: "Parfait" }));
  const agreement = must(await execute(getAgreement, as(borrower), { booking }));
  expect(JSON.parse(agreement.text)).toMatchObject({ things: { accessories: [{ name: "Câble", quantity: 1 }] } });
  for (const person of [keeper, borrower])
    must(await execute(acceptAgreement, as(person), { booking, hash: agreement.hash }));
  expect(
    must(await execute(getAgreement, as(keeper), { booking }))
      .acceptances.map(({ side }) => side)
      .sort(),
  ).toEqual(["borrower", "lender"]);

  const out = must(await execute(handOverBooking, as(keeper, tuesday), { booking, checklist: [0] }));
  expect(out).toMatchObject({ status: "handed_over", handedOver: 1, out: 1 });
  must(await execute(confirmHandOver, as(borrower, tuesday), { booking }));
  must(await execute(addMessage, as(borrower, tuesday), { booking, message: "Bien arrivée" }));

  const [cable] = listing.accessories;
  const back = must(
    await execute(returnBooking, as(keeper, friday), {
      booking,
      accessories: [{ accessory: cable?.id ?? "", counted: 0 }],
    }),
  );
  expect(back).toMatchObject({ status: "returned", out: 0 });
  const db = await database();
  const incident = await db.incident.findFirstOrThrow({ where: { bookingId: asked.id } });
  expect(incident).toMatchObject({ kind: "missing", description: "Câble (0 / 1)", status: "open" });
  expect(refusal(await execute(closeBooking, as(keeper, friday), { booking })).code).toBe("bookings.incident_open");
  const settlement = { booking, incident: incident.id, settlement: "Câble retrouvé" };
  must(await execute(settleIncident, as(keeper, friday), settlement));
  const passage = await db.handOver.findFirstOrThrow({ where: { bookingId: asked.id, direction: "back" } });
  const code = passage.confirmationCode === "0000" ? "1111" : "0000";
  expect(refusal(await execute(confirmReturn, as(keeper, friday), { booking, code })).code).toBe("bookings.wrong_code");
  must(await execute(confirmReturn, as(keeper, friday), { booking, code: passage.confirmationCode }));
  expect(must(await execute(closeBooking, as(keeper, friday), { booking })).status).toBe("closed");

  const { can } = must(await execute(getBooking, as(borrower, friday), { booking }));
  expect(can).toEqual(["confirm_return", "add_message"]);
  const messages = must(await execute(listMessages, as(keeper, friday), { booking }));
  expect(messages.items.map(({ body }) => body)).toEqual(["Atelier visières", "Parfait", "Bien arrivée"]);
  const { items } = must(await execute(listBookingEvents, as(keeper, friday), { booking }));
  expect(items.map(({ kind }) => kind)).toEqual([
    "asked",
    "approved",
    "agreement_accepted",
    "agreement_accepted",
    "handed_over",
    "hand_over_confirmed",
    "returned",
    "incident_settled",
    "return_confirmed",
    "closed",
  ]);
  expect(replay(await listEvents(asked.id))).toMatchObject({ status: "closed", handedOver: 1, returned: 1, lost: 0 });
  const mails = await db.outboxMail.findMany({ orderBy: { createdAt: "asc" } });
  expect(mails.map(({ subject }) => subject)).toContain(`C’est d’accord\u202f: ${listing.title}`);
  expect(mails[0]?.createdAt).toEqual(wednesday);
});
