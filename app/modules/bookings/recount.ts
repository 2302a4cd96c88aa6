import { readQuote, recounted, type StoredQuote } from "#app/modules/prices/stored-quote.ts";
import type { Public } from "#app/modules/prices/tariff.ts";
import type { Booking } from "./booking.ts";

interface Counted extends Pick<Booking, "startAt" | "endAt" | "quantity" | "persons"> {
  quote: string | null;
  zone: string;
}

/** What a booking costs once some of it is other, by the prices it was asked at; undefined where it has no price. */
export function recountedQuote(
  row: Counted,
  changed: Partial<Pick<Counted, "startAt" | "endAt" | "quantity" | "persons">> & { public?: Public },
): StoredQuote | undefined {
  const stored = readQuote(row.quote);
  if (!stored) return undefined;
  const { public: quality, ...rest } = changed;
  const { startAt, endAt, quantity, persons, zone } = { ...row, ...rest };
  const interval = { start: startAt.getTime(), end: endAt.getTime() };
  return recounted(stored, { interval, zone, quantity, persons, ...(quality ? { public: quality } : {}) });
}
