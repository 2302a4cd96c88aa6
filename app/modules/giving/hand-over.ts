import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";

/** When pieces go from hand to hand. */
export const handOvers = ["hand_over", "drop_at_intermediary", "deliver"] as const;
export type HandOver = (typeof handOvers)[number];

export function isHandOver(verb: string): verb is HandOver {
  return handOvers.some((one) => one === verb);
}

/** What was given at a hand-over: the code read out by the other side, what they signed, or why there is neither. */
export interface Proof {
  code?: string | undefined;
  signature?: string | undefined;
  reason: string;
}

/** One of the three, and a code only where the other side has one. */
export function proven({ code, signature, reason }: Proof, expected: string | undefined): Result<undefined> {
  if (code && code.toUpperCase() !== expected)
    return fail("wrong_code", { fields: { code: [{ key: "failures.giving.wrong_code" }] } });
  if (code || signature || reason.trim() !== "") return ok(undefined);
  return fail("proof_needed", { fields: { reason: [{ key: "failures.giving.proof_needed_here" }] } });
}
