import { judgeAdvances } from "./advance-judge.ts";
import { judgeHistory } from "./history-judge.ts";
import { judgeLedger } from "./ledger-judge.ts";
import { judgeMoney } from "./money-judge.ts";
import { judgePromises } from "./promise-judge.ts";
import { judgeProofs } from "./proof-judge.ts";
import type { Broken, CampaignRows } from "./rows.ts";
import { judgeTotals } from "./totals-judge.ts";

/** The invariants of 2-domain §6 by their numbers, under the names by which they are reported. */
export const productionInvariants: Record<string, readonly number[]> = {
  lots_add_up: [1],
  nothing_promised_twice: [2],
  nothing_negative_at_any_instant: [2],
  lines_get_no_more_than_asked: [3],
  shipments_add_up: [4],
  receipts_say_what_the_ledger_says: [4],
  network_adds_up: [5],
  movements_possible: [5],
  kits_hold_their_parts: [6],
  only_deliveries_count_as_delivered: [6],
  published_is_the_sum_of_its_rows: [7],
  totals_are_the_sums_of_movements: [7],
  snapshots_have_their_fingerprint: [7],
  what_is_over_holds_no_promise: [8],
  balances_are_the_sums_of_movements: [8],
  reservations_are_the_sums_of_entries: [8],
  nothing_left_unproven: [9],
  what_is_withdrawn_stops: [10],
  each_piece_is_paid_once: [11],
  claims_say_what_they_count: [11],
  claims_are_of_a_lawful_kind: [11],
  agreements_stay_under_their_cap: [11],
  advances_are_those_of_the_stock: [5],
  every_promise_is_explained: [12],
  corrections_point_to_what_they_correct: [13],
  movements_recorded_after_they_happened: [13],
  stages_follow_their_events: [13],
};

/** Every invariant, recomputed from the rows alone, by code that no writer uses. */
export function judge(rows: CampaignRows, now: number): Broken[] {
  return [
    ...judgeLedger(rows),
    ...judgePromises(rows),
    ...judgeProofs(rows, now),
    ...judgeMoney(rows),
    ...judgeAdvances(rows),
    ...judgeHistory(rows),
    ...judgeTotals(rows),
  ];
}
