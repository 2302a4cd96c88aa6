import { retarget } from "#app/modules/campaigns/request.ts";
import { amountOf } from "#app/modules/claims/claim.ts";
import { lowestFrom } from "#app/modules/flows/ledger.ts";
import { promise } from "#app/modules/giving/reservation.ts";
import { dropMoves, mayLeave, receiveMoves } from "#app/modules/giving/shipment.ts";
import { assemble } from "#app/modules/making/kit.ts";
import { inspect } from "#app/modules/making/lot.ts";

/** The rules that the use-cases call, as the simulation calls them: a test can put a wrong one in their place. */
export const rules = { retarget, amountOf, lowestFrom, promise, dropMoves, mayLeave, receiveMoves, assemble, inspect };
export type Rules = typeof rules;
