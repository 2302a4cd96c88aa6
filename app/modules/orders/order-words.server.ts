import { startOfDay } from "#app/modules/availability/availability.ts";
import { formatDay, formatMoment, formatNumber } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { lastWholeDay } from "./deadline.ts";
import { unitSizes } from "./order.ts";
import { unitColumn } from "./order-facts.server.ts";
import type { OrderRow } from "./repos/order.repo.server.ts";

/** « dimanche 7 mars inclus », or the moment. */
export function deadlineWords(order: Pick<OrderRow, "deadlineAt" | "space">, language: Language, now: Date): string {
  const { zone } = order.space;
  const last = lastWholeDay(order.deadlineAt, zone);
  if (!last) return formatMoment(order.deadlineAt, language, zone, now);
  return say(language, "order_pages.included", {
    day: formatDay(new Date(startOfDay(last, zone)), language, zone, now),
  });
}

/** An integer of the smallest unit, as it is said: « 0,75 kg »; null where a pack is simply one thing. */
export function quantityWords(
  order: Pick<OrderRow, "unit" | "packSize">,
  packs: number,
  language: Language,
): string | null {
  const unit = unitColumn(order.unit);
  if (unit === "piece" && order.packSize === 1) return null;
  const amount = (packs * order.packSize) / unitSizes[unit];
  const number = formatNumber(amount, language, 4);
  return say(language, `order_pages.unit_${unit}`, { count: amount, number });
}

/** « 3 en bon état sur 4, 1 en mauvais état »: what there is none of is not said. */
export function arrivedWords(
  { good, damaged, missing }: { good: number; damaged: number; missing: number },
  expected: number | null,
  language: Language,
): string {
  const first = expected === null ? "order_pages.arrived_good" : "order_pages.arrived_of";
  const parts = [
    ...(good > 0 || expected !== null ? [say(language, first, { good, count: expected ?? good })] : []),
    ...(damaged > 0 ? [say(language, "order_pages.arrived_damaged", { count: damaged })] : []),
    ...(missing > 0 ? [say(language, "order_pages.arrived_missing", { count: missing })] : []),
  ];
  return parts.join(", ");
}

/** « 12 × bobine (9 kg) » */
export function packsWords(
  order: Pick<OrderRow, "unit" | "packSize" | "packName" | "kind">,
  packs: number,
  language: Language,
): string {
  if (order.kind === "machine") return say(language, "order_pages.parts", { count: packs });
  const quantity = quantityWords(order, packs, language);
  const said = `${packs}\u00a0× ${order.packName}`;
  return quantity ? `${said} (${quantity})` : said;
}
