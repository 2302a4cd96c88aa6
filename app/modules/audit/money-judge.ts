import { add, type Broken, type CampaignRows, signed } from "./rows.ts";

const counting: readonly string[] = ["submitted", "approved", "paid"];

/** Each piece paid for at most once, in whole cents, under the cap; a rate per piece in invoices only, which name a SIRET or an employer. */
export function judgeMoney({ claims, claimEntries, agreements, movements }: CampaignRows): Broken[] {
  const broken: Broken[] = [];
  const payable = new Map<string, number>();
  for (const move of movements)
    if (["accepted", "assembled"].includes(move.kind)) add(payable, move.lotId, signed(move));
  const byLot = new Map<string, number>();
  const byClaim = new Map<string, number>();
  const counted = new Map<string, number>();
  for (const { claimId, lotId, delta, rateCents } of claimEntries) {
    add(byLot, lotId, delta);
    add(counted, claimId, delta);
    add(byClaim, claimId, delta * rateCents);
  }
  for (const [lotId, quantity] of byLot)
    if (quantity < 0 || quantity > (payable.get(lotId) ?? 0))
      broken.push({
        invariant: "each_piece_is_paid_once",
        row: `Lot ${lotId}`,
        says: `${quantity} claimed of ${payable.get(lotId) ?? 0}`,
      });
  const sums = new Map<string, number>();
  for (const claim of claims) {
    const row = `Claim ${claim.id}`;
    if (counting.includes(claim.stage)) add(sums, claim.agreementId, claim.amountCents);
    const due = byClaim.get(claim.id) ?? 0;
    const says = `${claim.amountCents} cents, its pieces ${due}`;
    if (claim.kind === "invoice" && counting.includes(claim.stage) && due !== claim.amountCents)
      broken.push({ invariant: "claims_say_what_they_count", row, says });
    if (claim.stage === "rejected" && (counted.get(claim.id) ?? 0) !== 0)
      broken.push({ invariant: "claims_say_what_they_count", row, says: "rejected, and still holds pieces" });
    // Whoever asked to be forgotten took the SIRET and the words away; what was counted stays.
    const isWhole =
      (claim.erasedAt ?? null) !== null ||
      (claim.kind === "invoice"
        ? claim.siret !== "" || claim.employer !== ""
        : claim.proof !== "" && !counted.has(claim.id));
    if (!isWhole || !Number.isInteger(claim.amountCents) || claim.amountCents < 0)
      broken.push({ invariant: "claims_are_of_a_lawful_kind", row, says: `${claim.kind}, ${claim.amountCents} cents` });
  }
  for (const { id, capCents } of agreements)
    if ((sums.get(id) ?? 0) > capCents)
      broken.push({
        invariant: "agreements_stay_under_their_cap",
        row: `PaymentAgreement ${id}`,
        says: `${sums.get(id)} of ${capCents} cents`,
      });
  return broken;
}
