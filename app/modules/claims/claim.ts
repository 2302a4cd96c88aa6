import { type Transition, target } from "#app/modules/flows/event.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";

/** A refusal that is also said at its field. */
function failAt(field: string, code: Parameters<typeof fail>[0], params: Record<string, number> = {}) {
  return fail(code, { params, fields: { [field]: [{ key: `failures.claims.${code}`, params }] }, details: params });
}

export const claimKinds = ["expense", "invoice"] as const;
export type ClaimKind = (typeof claimKinds)[number];
export const claimStages = ["draft", "submitted", "approved", "rejected", "paid"] as const;
export type ClaimStage = (typeof claimStages)[number];
export const claimVerbs = ["submit", "approve", "reject", "pay", "take_back"] as const;
export type ClaimVerb = (typeof claimVerbs)[number];

export const claimTransitions: readonly Transition<ClaimStage, ClaimVerb, "claimant" | "coordinator">[] = [
  { verb: "submit", from: ["draft"], to: "submitted", by: ["claimant"] },
  { verb: "take_back", from: ["submitted"], to: "draft", by: ["claimant"] },
  { verb: "approve", from: ["submitted"], to: "approved", by: ["coordinator"] },
  { verb: "reject", from: ["submitted", "approved"], to: "rejected", by: ["coordinator"] },
  { verb: "pay", from: ["approved"], to: "paid", by: ["coordinator"] },
];

export function claimStageOf(text: string): ClaimStage {
  return claimStages.find((one) => one === text) ?? "draft";
}

export function claimAfter(stage: ClaimStage, verb: ClaimVerb): ClaimStage | undefined {
  return target(claimTransitions, verb, stage);
}

/** Stages whose amount counts towards the cap, and whose pieces nobody else can claim. */
export const counting: readonly ClaimStage[] = ["submitted", "approved", "paid"];

const laPoste = "356000000";

function luhn(digits: string): boolean {
  let sum = 0;
  for (const [index, character] of [...digits].reverse().entries()) {
    const doubled = Number(character) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Fourteen digits with the key of Luhn. The establishments of La Poste (SIREN 356 000 000) have another rule: the sum of their
 * digits is a multiple of five, its head office apart, which follows Luhn (INSEE, Sirene).
 */
export function isSiret(typed: string): boolean {
  const digits = typed.replace(/[\s.]/g, "");
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return false;
  if (luhn(digits)) return true;
  return digits.startsWith(laPoste) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** Pieces of one lot that an invoice counts. */
export interface ClaimedLot {
  lotId: string;
  quantity: number;
  /** Accepted (or received) pieces of the lot, and of those how many other claims count. */
  payable: number;
  claimed: number;
  /** The claimant made it. */
  own: boolean;
}

export interface AgreementFacts {
  capCents: number;
  /** Submitted, approved and paid so far. */
  countedCents: number;
  rateCents: number | null;
  ended: boolean;
}

export interface ClaimFacts {
  kind: ClaimKind;
  siret: string;
  employer: string;
  proof: string;
  label: string;
  /** Of an expense, in cents. */
  amountCents: number;
  lots: readonly ClaimedLot[];
}

/** The amount of a claim, in cents, or why it cannot be made. A rate per piece belongs to invoices only. */
export function amountOf(claim: ClaimFacts, agreement: AgreementFacts): Result<number> {
  if (agreement.ended) return fail("ended");
  const amount = claim.kind === "expense" ? expense(claim) : invoice(claim, agreement);
  if (!amount.ok) return amount;
  const leftCents = agreement.capCents - agreement.countedCents;
  if (amount.value > leftCents)
    return failAt(claim.kind === "expense" ? "amountCents" : "lots", "beyond_cap", { leftCents });
  return amount;
}

function expense({ lots, proof, label, amountCents }: ClaimFacts): Result<number> {
  if (lots.length > 0) return fail("rate_on_expense");
  if (proof === "" || label === "") return failAt(label === "" ? "label" : "proof", "needs_proof");
  return amountCents > 0 ? ok(amountCents) : failAt("amountCents", "nothing_claimed");
}

function invoice({ siret, employer, lots }: ClaimFacts, { rateCents }: AgreementFacts): Result<number> {
  if (siret === "" && employer === "") return failAt("siret", "needs_siret");
  if (siret !== "" && !isSiret(siret)) return failAt("siret", "siret_wrong");
  if (rateCents === null) return fail("no_rate");
  if (lots.length === 0) return failAt("lots", "nothing_claimed");
  for (const [at, { quantity, payable, claimed, own }] of lots.entries()) {
    const field = `lots.${at}.quantity`;
    if (!own) return failAt(field, "not_made_by_you");
    if (quantity < 1) return failAt(field, "nothing_claimed");
    if (claimed + quantity > payable) return failAt(field, "claimed_twice", { left: Math.max(0, payable - claimed) });
  }
  return ok(lots.reduce((sum, { quantity }) => sum + quantity * rateCents, 0));
}
