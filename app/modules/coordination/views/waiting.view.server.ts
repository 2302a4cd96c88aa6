import { requestPath } from "#app/modules/campaigns/campaign.urls.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { moneyPath } from "#app/modules/claims/claim.urls.ts";
import { givingPath, shipmentPath } from "#app/modules/giving/giving.urls.ts";
import { lotPath, runPath } from "#app/modules/making/making.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay, formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";
import { coordinationPath } from "../coordination.urls.ts";
import { type Waiting, type WaitingKind, waitingIn, waitingKinds } from "../waiting.server.ts";

const tones: Record<WaitingKind, Tone> = {
  verify: "act",
  inspect: "act",
  ship: "warn",
  confirm: "act",
  decide: "act",
  lapse: "warn",
};
const shown = 20;

function hrefOf(campaign: CampaignRow, { kind, code }: Waiting): string {
  if (kind === "inspect") return lotPath(code);
  if (kind === "lapse") return runPath(code);
  if (kind === "decide") return moneyPath(campaign.code);
  if (kind === "ship") return givingPath(campaign.code);
  return kind === "confirm" ? shipmentPath(code) : requestPath(code);
}

/** « attend Démo-Lab »: who has to do something. */
function whomWords({ kind, whom }: Waiting, { t }: Visit): string {
  if (kind === "verify" || kind === "decide") return t("coordination.whom_coordination");
  if (kind === "inspect") return t("coordination.whom_inspection");
  return whom ? t("coordination.whom", { whom }) : t("coordination.whom_person");
}

function rowOf(campaign: CampaignRow, row: Waiting, visit: Visit) {
  const { language, now, t } = visit;
  const { kind, pieces: count, since } = row;
  const day = formatDay(since, language, campaign.space.zone, now);
  const amount = formatMoney(count, language);
  return {
    key: `${kind} ${row.code} ${row.whom}`,
    href: hrefOf(campaign, row),
    name: row.name,
    badge: { tone: tones[kind], words: say(language, `coordination.kind_${kind}`) },
    what: kind === "decide" ? amount : say(language, `coordination.row_${kind}`, { count }),
    detail: kind === "verify" || kind === "ship" || kind === "inspect" ? row.detail : "",
    whom: whomWords(row, visit),
    unproved: row.unproved === undefined ? "" : [t("coordination.unproved"), row.unproved].filter(Boolean).join(" "),
    since: {
      iso: since.toISOString(),
      words: kind === "lapse" ? t("coordination.promised_for", { day }) : t("coordination.since", { day }),
    },
  };
}

/** What waits for whom, the oldest first; and the kinds of it, with how many. */
export async function waitingView(visit: Visit, campaign: CampaignRow, chosen: { wait?: string; item?: string }) {
  const { counts, rows } = await waitingIn(campaign, visit.now, shown);
  const wait = waitingKinds.find((kind) => kind === chosen.wait);
  const some = waitingKinds.filter((kind) => counts[kind] > 0);
  const all = some.reduce((sum, kind) => sum + counts[kind], 0);
  const href = (kind?: WaitingKind) =>
    coordinationPath(campaign.code, { at: undefined, wait: kind, item: chosen.item });
  const left = (wait ? counts[wait] : all) - shown;
  return {
    filters:
      some.length > 1
        ? [
            { href: href(), label: visit.t("coordination.wait_all"), current: wait === undefined, count: all },
            ...some.map((kind) => ({
              href: href(kind),
              label: say(visit.language, `coordination.kind_${kind}`),
              current: kind === wait,
              count: counts[kind],
            })),
          ]
        : [],
    rows: rows
      .filter(({ kind }) => wait === undefined || kind === wait)
      .slice(0, shown)
      .map((row) => rowOf(campaign, row, visit)),
    more: left > 0 ? visit.t("coordination.more_waiting", { count: left }) : null,
  };
}

export type WaitingView = Awaited<ReturnType<typeof waitingView>>;
