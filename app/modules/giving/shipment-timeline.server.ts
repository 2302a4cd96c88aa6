import { eventsOf } from "#app/modules/flows/flows.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatMoment, isoWithOffset } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { OpenedShipment } from "./access.server.ts";
import { isHandOver } from "./hand-over.ts";
import { shipmentVerbs } from "./shipment.ts";

const said = new Set<string>(["prepared", ...shipmentVerbs.filter((verb) => verb !== "receive" && verb !== "dispute")]);
const bad = new Set(["return", "lose", "cancel"]);

function detailsOf(details: unknown) {
  const { reason, intermediary, byCode, signed } = Object(details) as Record<string, unknown>;
  return {
    reason: typeof reason === "string" ? reason : "",
    intermediary: typeof intermediary === "string" ? intermediary : "",
    byCode: byCode === true,
    signed: signed === true,
  };
}

/** What proves a hand-over, in words; nothing where nothing changes hands. */
function proofWords(kind: string, { byCode, signed }: ReturnType<typeof detailsOf>, { t }: Visit): string {
  if (!isHandOver(kind)) return "";
  if (byCode && signed) return t("giving_pages.proof_both");
  if (byCode) return t("giving_pages.proof_code");
  if (signed) return t("giving_pages.proof_signed");
  return t("giving_pages.proof_none");
}

/** Each time a delivery changed hands, with what proves it, or why nothing does. */
export async function handOversOf({ id }: { id: string }, zone: string) {
  return (await eventsOf("shipment", id))
    .filter(({ kind }) => isHandOver(kind))
    .map(({ kind, details, occurredAt }) => {
      const { byCode, signed, reason } = detailsOf(details);
      return { verb: kind, at: isoWithOffset(occurredAt, zone), byCode, signed, reason };
    });
}

type Told = Pick<OpenedShipment, "shipment" | "campaign">;
type Receipt = Told["shipment"]["receipts"][number];

/** « 40 bonnes, 2 abîmées », and why what was refused was. */
function receiptLines(visit: Visit, { shipment, campaign }: Told, receipt: Receipt): string[] {
  return receipt.lines.map((counted) => {
    const line = shipment.lines.find(({ id }) => id === counted.shipmentLineId);
    const item = campaign.items.find(({ id }) => id === line?.itemId)?.name ?? "";
    const parts = (["good", "damaged", "refused", "missing", "surplus"] as const)
      .filter((name) => counted[name] > 0)
      .map((name) => {
        const params = { count: counted[name], pieces: formatCount(counted[name], visit.language) };
        return visit.t(`giving_pages.part_${name}`, params);
      });
    const why = counted.refusedReason ? ` (${counted.refusedReason})` : "";
    return visit.t("giving_pages.counted_line", { item, lot: line?.lot.code ?? "", parts: parts.join(", ") + why });
  });
}

/** What happened to a delivery, the oldest first: its moves as they were said, and each count with its figures. */
export async function shipmentTimeline(visit: Visit, opened: Told) {
  const { shipment, campaign } = opened;
  const { language, now } = visit;
  const moves = (await eventsOf("shipment", shipment.id))
    .filter(({ kind }) => said.has(kind))
    .map(({ id, kind, details, occurredAt }) => {
      const read = detailsOf(details);
      return {
        id,
        kind,
        at: occurredAt,
        as: bad.has(kind) ? ("warn" as const) : ("event" as const),
        words: say(language, `giving_pages.event_${kind}`, { place: read.intermediary }),
        more: [proofWords(kind, read, visit), read.reason].filter(Boolean),
      };
    });
  const receipts = shipment.receipts.map((receipt) => ({
    id: receipt.id,
    kind: "counted",
    at: receipt.occurredAt,
    as: "event" as const,
    words: visit.t("giving_pages.event_counted"),
    more: [...receiptLines(visit, opened, receipt), receipt.note].filter(Boolean),
  }));
  return [...moves, ...receipts]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, ...entry }) => ({
      ...entry,
      iso: at.toISOString(),
      when: formatMoment(at, language, campaign.space.zone, now),
    }));
}
