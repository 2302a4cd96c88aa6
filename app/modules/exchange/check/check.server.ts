import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { productionInvariants } from "#app/modules/audit/judge.ts";
import { bookingInvariants } from "./booking-invariants.ts";
import { calendarInvariants } from "./calendar-invariants.ts";
import { query } from "./check.repo.server.ts";
import { designInvariants } from "./design-invariants.ts";
import { groupInvariants } from "./group-invariants.ts";
import { historyInvariants } from "./history-invariants.ts";
import type { Found, Invariant } from "./invariant.ts";
import { materialInvariants } from "./material-invariants.ts";
import { orderInvariants } from "./order-invariants.ts";
import { ownershipInvariants } from "./ownership-invariants.ts";
import { passInvariants } from "./pass-invariants.ts";
import { placeInvariants } from "./place-invariants.ts";
import { storageInvariants } from "./storage-invariants.server.ts";

export const invariants: Invariant[] = [
  ...bookingInvariants,
  ...calendarInvariants,
  ...designInvariants,
  ...groupInvariants,
  ...historyInvariants,
  ...orderInvariants,
  ...ownershipInvariants,
  ...materialInvariants,
  ...passInvariants,
  ...placeInvariants,
  ...storageInvariants,
];

export interface Broken extends Found {
  invariant: string;
}

/** Those of campaigns are judged together, from one reading of their rows. */
export const invariantNames = [...invariants.map(({ name }) => name), ...Object.keys(productionInvariants)];

/** Every invariant, recomputed from the rows. Conflicts are what an owner has to settle; violations should not exist. */
export async function checkEverything(now: Date): Promise<{ violations: Broken[]; conflicts: Broken[] }> {
  const violations: Broken[] = [];
  const conflicts: Broken[] = [];
  for (const { name, kind, find } of invariants) {
    const into = kind === "conflict" ? conflicts : violations;
    for (const found of await find(query, now)) into.push({ invariant: name, ...found });
  }
  violations.push(...(await auditProduction(now)));
  return { violations, conflicts };
}
