import type { Side } from "../booking.ts";
import { momentOf, type Telling } from "../loan-words.ts";
import type { HandOverRow, LoanFacts } from "../repos/loan-facts.repo.server.ts";
import type { PassageView } from "./booking.view.ts";
import { type Onlooker, picturesView, whoWords } from "./thread.view.ts";

interface Counted {
  name: string;
  expected: number;
  counted: number;
}

interface Ticked {
  line: string;
  ticked: boolean;
}

/** JSON columns written by this module alone. */
export function countedOf(column: unknown): Counted[] {
  return Array.isArray(column) ? (column as Counted[]) : [];
}

function tickedOf(column: unknown): Ticked[] {
  return Array.isArray(column) ? (column as Ticked[]) : [];
}

export function sideOf(text: string): Side {
  return text === "lender" ? "lender" : "borrower";
}

export function directionOf(text: string): "out" | "back" {
  return text === "back" ? "back" : "out";
}

function unitLabels(handOver: HandOverRow, listing: LoanFacts["listing"]): string {
  const ids = Array.isArray(handOver.unitIds) ? handOver.unitIds : [];
  return listing.units
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label)
    .join(", ");
}

function factsOf(telling: Telling, handOver: HandOverRow, listing: LoanFacts["listing"]) {
  const { say, row } = telling;
  const lines = tickedOf(handOver.checklist);
  const counted = countedOf(handOver.accessories).map((one) =>
    one.counted === one.expected
      ? say("counted_all", { name: one.name, count: one.counted })
      : say("counted_some", { name: one.name, counted: one.counted, expected: one.expected }),
  );
  const lost = handOver.direction === "back" ? handOver.lostQuantity : 0;
  const many = row.quantity > 1 || lost > 0;
  return [
    { name: say("fact_quantity"), value: many ? say("quantity", { count: handOver.quantity }) : "" },
    { name: say("fact_lost"), value: lost ? say("quantity", { count: lost }) : "" },
    { name: say("fact_units"), value: unitLabels(handOver, listing) },
    { name: say("fact_condition"), value: say(`condition_${handOver.condition}`) },
    {
      name: say(handOver.direction === "back" ? "fact_accessories_back" : "fact_accessories"),
      value: counted.join(", "),
    },
    {
      name: say("fact_checked"),
      value: lines
        .filter(({ ticked }) => ticked)
        .map(({ line }) => line)
        .join(", "),
    },
    {
      name: say("fact_unchecked"),
      value: lines
        .filter(({ ticked }) => !ticked)
        .map(({ line }) => line)
        .join(", "),
    },
  ].filter(({ value }) => value !== "");
}

/** A passage from hand to hand as the viewer's side sees it: the code is shown only to the side that must confirm. */
export function passageView(
  telling: Telling,
  onlooker: Onlooker,
  sides: readonly Side[],
  handOver: HandOverRow,
  listing: LoanFacts["listing"],
): PassageView {
  const { say } = telling;
  const direction = directionOf(handOver.direction);
  const recordedBy = sideOf(handOver.recordedBySide);
  const mine = sides.includes(recordedBy);
  const isOthers = sides.some((side) => side !== recordedBy);
  const at = momentOf(telling, handOver.at);
  return {
    id: handOver.id,
    direction,
    title: say(`passage_${direction}`, { who: whoWords(telling, onlooker, handOver.recordedById, recordedBy, true) }),
    at,
    facts: factsOf(telling, handOver, listing),
    note: handOver.note,
    pictures: picturesView(handOver.pictures, say(direction === "out" ? "photo_out" : "photo_back")),
    confirmed: handOver.confirmedAt
      ? say("passage_confirmed", { at: momentOf(telling, handOver.confirmedAt).words })
      : null,
    mine,
    code: !handOver.confirmedAt && isOthers ? handOver.confirmationCode : null,
  };
}
