import { localDateOf } from "#app/modules/availability/availability.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { eventsOf } from "#app/modules/flows/flows.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate, formatMoment, formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { Step } from "#app/ui/thread.tsx";
import { type ClaimStage, claimStageOf, claimVerbs } from "../claim.ts";
import { claimProofPath, editClaimPath, moneyPath } from "../claim.urls.ts";
import { claimWords, stageBadge } from "../claim-words.server.ts";
import { proofOf } from "../proof.server.ts";
import { type ClaimRow, claimantNames } from "../repos/claim.repo.server.ts";
import { claimFor, draftLotsOf, heldPieces, type OpenedClaim } from "../write-claim.server.ts";

const way: readonly ClaimStage[] = ["draft", "submitted", "approved", "paid"];

function stepsOf(stage: ClaimStage, { language }: Visit): Step[] {
  const label = (name: ClaimStage) => say(language, `claim_pages.step_${name}`);
  if (stage === "rejected")
    return [
      { label: label("draft"), state: "done" },
      { label: label("submitted"), state: "done" },
      { label: label("rejected"), state: "stopped" },
    ];
  const at = way.indexOf(stage);
  return way.map((name, place) => ({
    label: label(name),
    state: place < at || stage === "paid" ? "done" : place === at ? "now" : "later",
  }));
}

const known = new Set<string>(["draft", ...claimVerbs]);

async function historyOf(claim: ClaimRow, campaign: CampaignRow, { language, now }: Visit) {
  return (await eventsOf("claim", claim.id))
    .filter(({ kind }) => known.has(kind))
    .map(({ id, kind, occurredAt }) => ({
      id,
      as: kind === "reject" ? ("warn" as const) : ("event" as const),
      words: say(language, `claim_pages.event_${kind}`),
      iso: occurredAt.toISOString(),
      when: formatMoment(occurredAt, language, campaign.space.zone, now),
    }));
}

function countedWords(claim: ClaimRow, pieces: number, { t, language }: Visit): string {
  if (claim.kind !== "invoice" || pieces === 0) return "";
  return t("claim_pages.counted", {
    pieces: formatCount(pieces, language),
    rate: formatMoney(claim.agreement.rateCents ?? 0, language),
    amount: formatMoney(claim.amountCents, language),
  });
}

/** A plain date, in words. */
function plainDate(date: string, { language }: Visit): string {
  return date ? formatDate(new Date(`${date}T12:00:00Z`), language, "UTC") : "";
}

function factsOf(claim: ClaimRow, campaign: CampaignRow, given: { who: string; pieces: number }, visit: Visit) {
  const words = claimWords(visit);
  const { zone } = campaign.space;
  return [
    { name: words.fact_who, value: given.who },
    { name: words.fact_payer, value: claim.agreement.payer },
    { name: words.fact_what, value: claim.label },
    { name: words.fact_day, value: plainDate(claim.spentOn, visit) },
    { name: words.siret, value: claim.siret },
    { name: words.employer, value: claim.employer },
    { name: words.fact_count, value: countedWords(claim, given.pieces, visit) },
    { name: words.fact_reason, value: claim.decisionNote },
    { name: words.fact_paid, value: claim.paidAt ? formatDate(claim.paidAt, visit.language, zone) : "" },
    { name: words.fact_reference, value: claim.paymentRef },
  ];
}

async function proofView(claim: ClaimRow, words: ReturnType<typeof claimWords>) {
  const file = await proofOf(claim.id);
  if (file) return { href: claimProofPath(claim.code), name: file.name, words: "" };
  if (claim.proof) return { href: null, name: "", words: claim.proof };
  return claim.proofHash ? { href: null, name: "", words: words.proof_erased } : null;
}

/** What the viewer may do next. Nobody decides their own claim. */
function actsOf({ claim, roles }: OpenedClaim, viewer: Person, hasProof: boolean) {
  const stage = claimStageOf(claim.stage);
  const isClaimant = roles.includes("claimant");
  const isOwn = claim.claimantId === viewer.userId;
  const decides = roles.includes("coordinator") && !isOwn;
  return {
    send: stage === "draft",
    discard: stage === "draft" && claim.entries.length === 0,
    takeBack: stage === "submitted" && isClaimant,
    approve: stage === "submitted" && decides,
    reject: (stage === "submitted" || stage === "approved") && decides,
    pay: stage === "approved" && decides,
    /** Coordinates, and would decide were it not one’s own. */
    ownAsCoordinator: stage === "submitted" && roles.includes("coordinator") && isOwn,
    waits: isClaimant && !decides && (stage === "submitted" || stage === "approved") ? stage : null,
    eraseProof: hasProof && (stage === "paid" || stage === "rejected"),
  };
}

/** A claim, for its author and for whoever coordinates; undefined for anybody else. */
export async function claimPage(visit: Visit, viewer: Person, code: string) {
  const opened = await claimFor(viewer, code);
  if (!opened.ok) return undefined;
  const { claim, campaign } = opened.value;
  const { language, t } = visit;
  const words = claimWords(visit);
  const stage = claimStageOf(claim.stage);
  const lots = stage === "draft" ? draftLotsOf(claim) : heldPieces(claim);
  const pieces = lots.reduce((sum, { quantity }) => sum + quantity, 0);
  const who = (await claimantNames([claim])).get(claim.id) ?? "";
  const amount = formatMoney(claim.amountCents, language);
  const proof = await proofView(claim, words);
  return {
    title:
      claim.kind === "invoice"
        ? t("claim_pages.title_invoice", { amount })
        : t("claim_pages.title_expense", { amount }),
    code: claim.code,
    line: t("claim_pages.made_by", { name: who }),
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    money: moneyPath(campaign.code),
    edit: editClaimPath(claim.code),
    badge: stageBadge(stage, visit),
    steps: stepsOf(stage, visit),
    facts: factsOf(claim, campaign, { who, pieces }, visit),
    lots: lots.map(({ lot, quantity }) => ({ lot, pieces: formatCount(quantity, language) })),
    proof,
    can: actsOf(opened.value, viewer, proof?.href !== null && proof !== null),
    today: localDateOf(visit.now.getTime(), campaign.space.zone),
    history: await historyOf(claim, campaign, visit),
    words,
  };
}

export type ClaimPage = NonNullable<Awaited<ReturnType<typeof claimPage>>>;
