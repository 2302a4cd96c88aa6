import type { Visit } from "#app/platform/http/visit.server.ts";
import { borrowerName } from "../booking.outputs.ts";
import { outQuantity } from "../booking.ts";
import { findLuggage } from "../repos/hand-over.repo.server.ts";
import type { LuggageView } from "./booking.view.ts";
import { loanHead, type OpenLoan } from "./loan-page.view.server.ts";

/** A page on which one side writes down what changes hands. */
export async function passagePage(visit: Visit, loan: OpenLoan, direction: "out" | "back") {
  const { row } = loan;
  const { accessories, units, checklist } = await findLuggage(row.listingId);
  const chosen = new Set(row.unitIds);
  const luggage: LuggageView = {
    quantity: direction === "out" ? row.quantity - row.handedOverQuantity : outQuantity(row),
    units: units.filter(({ id }) => chosen.has(id) === (direction === "back")).map(({ id, label }) => ({ id, label })),
    accessories,
    checklist,
  };
  return { loan: loanHead(loan, visit), luggage, other: borrowerName(row) };
}

/** Fields `accessory-<id>` as the verb wants them; a box that was left empty counts none. */
export async function countAccessories(formData: FormData, listingId: string): Promise<void> {
  const { accessories } = await findLuggage(listingId);
  for (const [index, { id }] of accessories.entries()) {
    formData.append(`accessories[${index}].accessory`, id);
    formData.append(`accessories[${index}].counted`, String(formData.get(`accessory-${id}`) || 0));
  }
}
