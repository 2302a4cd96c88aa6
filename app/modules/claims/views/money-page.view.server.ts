import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { contextOf, personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate, formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { describeAgreements } from "../agreement.server.ts";
import { newClaimPath } from "../claim.urls.ts";
import { moneyWords } from "../claim-words.server.ts";
import { listDonations } from "../use-cases/list-donations.server.ts";
import { claimsPart } from "./claims-part.view.server.ts";

type Agreement = Awaited<ReturnType<typeof describeAgreements>>[number];

function allowsWords({ rateCents }: Agreement, item: string | undefined, { t }: Visit): string {
  if (rateCents === null) return t("money_pages.allows_expense");
  return item ? t("money_pages.allows_invoice_item", { item }) : t("money_pages.allows_invoice");
}

function agreementView(campaign: CampaignRow, agreement: Agreement, visit: Visit) {
  const { language, t } = visit;
  const { id, payer, capCents, countedCents, rateCents, basis, note, ended } = agreement;
  const item = campaign.items.find((one) => one.id === agreement.item)?.name;
  const left = Math.max(0, capCents - countedCents);
  const money = (cents: number) => formatMoney(cents, language);
  const count = rateCents ? Math.floor(left / rateCents) : 0;
  const more = t("money_pages.pieces_left", { count, pieces: formatCount(count, language) });
  return {
    ...{ id, payer, ended },
    meter: {
      ...{ value: countedCents, max: capCents },
      words: t("money_pages.meter", { counted: money(countedCents), cap: money(capCents) }),
    },
    capText: (capCents / 100).toFixed(2).replace(".", language === "fr" ? "," : "."),
    facts: [
      { name: t("money_pages.cap"), value: money(capCents) },
      { name: t("money_pages.used"), value: money(countedCents) },
      { name: t("money_pages.left"), value: rateCents === null || ended ? money(left) : `${money(left)} · ${more}` },
      { name: t("money_pages.rate"), value: rateCents === null ? "" : money(rateCents) },
      {
        name: t("money_pages.basis"),
        value: rateCents === null ? "" : say(language, `money_pages.basis_${basis}`),
      },
      { name: t("money_pages.allows"), value: ended ? "" : allowsWords(agreement, item, visit) },
      { name: t("money_pages.note"), value: note },
    ],
  };
}

export type AgreementView = ReturnType<typeof agreementView>;

async function donationsPart(campaign: CampaignRow, visit: Visit) {
  const { language, t } = visit;
  const found = await execute(listDonations, contextOf(visit), { campaign: campaign.id });
  const { moneyCents, materials, items } = found.ok ? found.value : { moneyCents: 0, materials: [], items: [] };
  const rows = items.map(({ id, kind, amountCents, material, unit, quantity, giver, occurredAt }) => ({
    ...{ id, kind, iso: occurredAt, giver: giver || t("money_pages.giver_unnamed") },
    day: formatDate(new Date(occurredAt), language, campaign.space.zone),
    cents: amountCents ?? 0,
    amount: formatMoney(amountCents ?? 0, language),
    ...{ material, quantity: `${formatCount(quantity ?? 0, language)}\u00a0${unit}` },
  }));
  return {
    money: {
      total: moneyCents > 0 ? t("money_pages.given_total", { amount: formatMoney(moneyCents, language) }) : "",
      rows: rows.filter(({ kind }) => kind === "money").reverse(),
    },
    material: {
      totals: materials.map(({ material, unit, quantity }) => ({
        key: `${material}|${unit}`,
        words: `${material}: ${formatCount(quantity, language)}\u00a0${unit}`.replace(
          ":",
          language === "fr" ? "\u00a0:" : ":",
        ),
      })),
      rows: rows.filter(({ kind }) => kind === "material").reverse(),
    },
  };
}

export type DonationRow = Awaited<ReturnType<typeof donationsPart>>["money"]["rows"][number];

/** The money of a campaign, for whoever has an account; undefined where there is no such campaign to be seen. */
export async function moneyPage(visit: Visit, request: Request, code: string) {
  const person = personOf(visit, request);
  const found = await campaignNamed(person, code);
  if (!found.ok || found.value.kind !== "campaign") return undefined;
  const campaign = found.value;
  const { language, t } = visit;
  const search = new URL(request.url).searchParams;
  return {
    title: t("money_pages.title", { campaign: campaign.title }),
    campaign: { title: campaign.title, code: campaign.code, href: campaignPath(campaign.code) },
    claim: newClaimPath(campaign.code),
    coordinates: mayCoordinate(person, campaign),
    agreements: (await describeAgreements(campaign.id)).map((one) => agreementView(campaign, one, visit)),
    items: campaign.items.map(({ id, name }) => ({ value: id, label: name })),
    bases: (["accepted", "received"] as const).map((value) => ({
      value,
      label: say(language, `money_pages.basis_${value}`),
    })),
    claims: await claimsPart(campaign, person, visit, search),
    donations: await donationsPart(campaign, visit),
    saved: search.get("after") === "saved",
    words: moneyWords(visit),
  };
}

export type MoneyPage = NonNullable<Awaited<ReturnType<typeof moneyPage>>>;
