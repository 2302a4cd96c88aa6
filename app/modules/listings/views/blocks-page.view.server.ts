import { localDateOf } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval, formatMoment } from "#app/platform/i18n/format.ts";
import type { ListingRow } from "../repos/listing.repo.server.ts";
import { listBlocks } from "../repos/part.repo.server.ts";
import { typedNumber } from "../typed-text.ts";

type BlockRow = Awaited<ReturnType<typeof listBlocks>>[number];

function isMidnight(instant: Date, zone: string): boolean {
  return localDateOf(instant.getTime(), zone) !== localDateOf(instant.getTime() - 1, zone);
}

function whenOf({ startAt, endAt, endedAt }: BlockRow, zone: string, { t, language, now }: Visit): string {
  const end = endedAt && (!endAt || endedAt < endAt) ? endedAt : endAt;
  if (!end || end <= startAt) return t("listings.since", { moment: formatMoment(startAt, language, zone, now) });
  const byDay = isMidnight(startAt, zone) && isMidnight(end, zone);
  return formatInterval({ start: startAt, end }, byDay ? "day" : "minutes", language, zone, now);
}

/** What the page of the blocks of a listing shows. */
export async function blocksPage(row: ListingRow, visit: Visit) {
  const { t, now } = visit;
  const { zone } = row.space;
  const inService = row.units.filter(({ status }) => status === "in_service");
  const blocks = (await listBlocks(row.id)).map((block) => ({
    id: block.id,
    cause: t(`listings.cause_${block.cause === "own_use" ? "own_use" : "maintenance"}`),
    when: whenOf(block, zone, visit),
    what: block.unit?.label ?? t("listings.units", { count: block.quantity }),
    note: block.note,
    active: !block.endedAt && (!block.endAt || block.endAt > now),
  }));
  return {
    ...{ code: row.code, title: row.title, blocks },
    today: localDateOf(now.getTime(), zone),
    units: inService.map(({ id, label }) => ({ value: id, label })),
  };
}

export function blockInput(form: FormData): Record<string, unknown> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  return {
    cause: text("cause"),
    unitId: text("unitId"),
    quantity: typedNumber(text("quantity") ?? "") ?? undefined,
    from: text("from"),
    to: text("to"),
    note: text("note"),
  };
}
