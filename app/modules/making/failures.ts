import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("making", {
  not_found: 404,
  lot_not_found: 404,
  pledge_not_found: 404,
  not_yours: 403,
  not_inspector: 403,
  wrong_stage: 409,
  item_unknown: 422,
  no_validation: 409,
  pilot_first: 409,
  closed_to_pledges: 409,
  below_made: 409,
  own_lot: 409,
  counts_differ: 422,
  too_few_examined: 422,
  nothing_to_inspect: 409,
  nothing_in_rework: 409,
  not_enough_components: 409,
  not_a_kit: 422,
  not_enough: 409,
  nothing_recalled: 422,
});
