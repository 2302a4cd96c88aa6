import { eventsOf } from "#app/modules/flows/flows.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { RoundRow } from "./repos/round.repo.server.ts";
import { codesOf } from "./repos/shipment.repo.server.ts";

function detailsOf(details: unknown): { reason: string; shipments: string[] } {
  const { reason, shipments } = Object(details) as Record<string, unknown>;
  return {
    reason: typeof reason === "string" ? reason : "",
    shipments: Array.isArray(shipments) ? shipments.map(String) : [],
  };
}

/** What was decided of a round since it was planned, in words: which deliveries stay behind, that it is cancelled, and why. */
export async function roundSaid({ t }: Visit, { id }: RoundRow) {
  const events = (await eventsOf("round", id)).map(({ kind, details }) => ({ kind, ...detailsOf(details) }));
  const codes = await codesOf(events.flatMap(({ kind, shipments }) => (kind === "planned" ? [] : shipments)));
  const why = (reason: string) => (reason ? t("giving_pages.round_reason", { reason }) : "");
  const named = (ids: readonly string[]) => ids.map((one) => codes.get(one) ?? "").join(", ");
  return {
    cancelled: why(events.findLast(({ kind }) => kind === "cancel")?.reason ?? ""),
    behind: events
      .filter(({ kind }) => kind === "take_out" || kind === "finish")
      .map(({ shipments, reason }) => ({
        code: named(shipments),
        words: [t("giving_pages.stays_behind", { codes: named(shipments) }), why(reason)].filter(Boolean).join(" "),
      })),
  };
}
