import { data } from "react-router";
import { localDateOf } from "#app/modules/availability/availability.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { centsText } from "#app/modules/listings/typed-text.ts";
import { contextOf, personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatMoney } from "#app/platform/i18n/format.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { describeAgreements } from "../agreement.server.ts";
import type { ClaimKind } from "../claim.ts";
import { claimPath, moneyPath, newClaimPath } from "../claim.urls.ts";
import { claimWords } from "../claim-words.server.ts";
import { proofOf } from "../proof.server.ts";
import type { ClaimRow } from "../repos/claim.repo.server.ts";
import { listClaimableLots } from "../use-cases/list-claimable-lots.server.ts";
import { draftFor, draftLotsOf } from "../write-claim.server.ts";

type Agreement = Awaited<ReturnType<typeof describeAgreements>>[number];

function agreementLabel(
  { payer, capCents, countedCents, rateCents }: Agreement,
  kind: ClaimKind,
  { t, language }: Visit,
): string {
  const left = formatMoney(Math.max(0, capCents - countedCents), language);
  return rateCents === null || kind === "expense"
    ? t("claim_pages.agreement_option", { payer, left })
    : t("claim_pages.agreement_option_rate", { payer, left, rate: formatMoney(rateCents, language) });
}

/** One’s lots that the agreement pays for, each with how many pieces are left and what they come to. */
async function lotFields(campaign: CampaignRow, agreement: Agreement, visit: Visit, draft?: ClaimRow) {
  const { t, language } = visit;
  const given = { campaign: campaign.id, agreement: agreement.id };
  const found = await execute(listClaimableLots, contextOf(visit), given);
  const before = draft && new Map(draftLotsOf(draft).map(({ lot, quantity }) => [lot, quantity]));
  const rateCents = agreement.rateCents ?? 0;
  return (found.ok ? found.value.items : []).map(({ lot, item, left }) => ({
    ...{ lot, left, name: `pieces-${lot}`, value: before ? before.get(lot) : left },
    label: t("claim_pages.lot_label", { item, lot }),
    hint: t("claim_pages.lot_hint", {
      left: formatCount(left, language),
      rate: formatMoney(rateCents, language),
      amount: formatMoney(left * rateCents, language),
    }),
  }));
}

function spacesOf(person: Person) {
  return person.memberships
    .filter(({ spaceId }) => hasRole(person, spaceId, "keeper"))
    .map(({ spaceId, name }) => ({ value: spaceId, label: name }));
}

interface Chosen {
  kind: ClaimKind;
  agreementId: string | null;
  draft?: ClaimRow;
}

/** The form of an expense or of an invoice; undefined where no agreement allows it. */
async function formOf(campaign: CampaignRow, person: Person, visit: Visit, { kind, agreementId, draft }: Chosen) {
  const open = (await describeAgreements(campaign.id)).filter(({ ended }) => !ended);
  const usable = kind === "invoice" ? open.filter(({ rateCents }) => rateCents !== null) : open;
  const agreement = usable.find(({ id }) => id === agreementId) ?? usable[0];
  if (!agreement) return undefined;
  const today = localDateOf(visit.now.getTime(), campaign.space.zone);
  const spaces = spacesOf(person);
  const proof = draft && (await proofOf(draft.id));
  return {
    ...{ kind, today, spaces, agreement: agreement.id, words: claimWords(visit) },
    agreements: usable.map((one) => ({
      ...{ value: one.id, label: agreementLabel(one, kind, visit), current: one.id === agreement.id },
      href: `?${new URLSearchParams({ kind, agreement: one.id })}`,
    })),
    lots: kind === "invoice" ? await lotFields(campaign, agreement, visit, draft) : [],
    proofKept: proof ? visit.t("claim_pages.proof_kept", { name: proof.name }) : "",
    values: {
      label: draft?.label ?? "",
      siret: draft?.siret ?? "",
      employer: draft?.employer ?? "",
      space: draft ? (draft.spaceId ?? "") : kind === "invoice" ? (spaces[0]?.value ?? "") : "",
      amount: draft && kind === "expense" ? centsText(draft.amountCents) : "",
      spentOn: draft?.spentOn || today,
    },
  };
}

export type ClaimFormView = NonNullable<Awaited<ReturnType<typeof formOf>>>;

/** The campaign in which somebody claims; nobody claims in a campaign that is not there for them. */
export async function campaignToClaimIn(visit: Visit, request: Request, code: string): Promise<CampaignRow> {
  const campaign = await campaignNamed(personOf(visit, request), code);
  if (!campaign.ok || campaign.value.kind !== "campaign") throw data(visit.requestId, { status: 404 });
  return campaign.value;
}

/** First what it is, then its form. */
export async function newClaimPage(visit: Visit, request: Request, code: string) {
  const campaign = await campaignToClaimIn(visit, request, code);
  const person = personOf(visit, request);
  const search = new URL(request.url).searchParams;
  const asked = search.get("kind");
  const kind = asked === "expense" || asked === "invoice" ? asked : undefined;
  const agreementId = search.get("agreement");
  const form = kind && (await formOf(campaign, person, visit, { kind, agreementId }));
  const agreements = (await describeAgreements(campaign.id)).filter(({ ended }) => !ended);
  const words = claimWords(visit);
  return {
    title: kind ? words[`${kind}_title`] : words.new_title,
    line: kind ? words.form_line : words.new_line,
    campaign: { title: campaign.title, code: campaign.code, href: campaignPath(campaign.code) },
    money: moneyPath(campaign.code),
    path: newClaimPath(campaign.code),
    isPayable: agreements.length > 0,
    hasRate: agreements.some(({ rateCents }) => rateCents !== null),
    form: form ?? null,
    words,
  };
}

/** A draft, to be corrected by who makes it. */
export async function editClaimPage(visit: Visit, request: Request, code: string) {
  const person = personOf(visit, request);
  const found = await draftFor(person, code);
  if (!found.ok) throw data(visit.requestId, { status: found.failure.status === 409 ? 404 : found.failure.status });
  const { claim, campaign } = found.value;
  const search = new URL(request.url).searchParams;
  const kind = claim.kind === "invoice" ? "invoice" : "expense";
  const agreementId = search.get("agreement") ?? claim.agreementId;
  return {
    title: visit.t("claim_pages.edit_title", { code: claim.code }),
    code: claim.code,
    path: claimPath(claim.code),
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    money: moneyPath(campaign.code),
    form: (await formOf(campaign, person, visit, { kind, agreementId, draft: claim })) ?? null,
    words: claimWords(visit),
  };
}
