import { addressQr, typedAddress } from "#app/platform/http/qr.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { lotFor } from "../access.server.ts";
import { lotLabelPath, lotPath } from "../making.urls.ts";
import { makingWords } from "../making-words.server.ts";

const names = ["label_of", "label_back", "label_sheet", "label_roll", "label_print", "revision", "batch"] as const;

/** What is stuck on a bag, and can be read by somebody who has never heard of the product; undefined for who does not hold it. */
export async function lotLabel(visit: Visit, code: string, search: URLSearchParams) {
  const opened = await lotFor(visit.viewer, code, "see");
  if (!opened.ok) return undefined;
  const { lot, campaign } = opened.value;
  const { language, t } = visit;
  const words = makingWords(visit, names);
  const isRoll = search.get("paper") === "roll";
  const svg = await addressQr(lotPath(lot.code));
  return {
    title: t("making_pages.label_title", { code: lot.code }),
    code: lot.code,
    isRoll,
    qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    item: lot.item.name,
    pieces: t("making_pages.pieces", { count: lot.declared, quantity: formatCount(lot.declared, language) }),
    lines: [
      lot.space.name,
      formatDate(lot.occurredAt, language, campaign.space.zone),
      lot.revision ? `${words.revision} ${lot.revision}` : "",
      lot.materialBatch ? `${words.batch} ${lot.materialBatch}` : "",
    ].filter(Boolean),
    campaign: campaign.title,
    regime: say(language, `campaign_pages.regime_${campaign.regime}`),
    address: typedAddress(lotPath(lot.code)),
    back: lotPath(lot.code),
    other: {
      href: lotLabelPath(lot.code, isRoll ? undefined : "roll"),
      label: isRoll ? words.label_sheet : words.label_roll,
    },
    words,
  };
}
