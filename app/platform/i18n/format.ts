import type { Language } from "./translate.ts";

/** Sentences about dates, times and money, in the zone of the space. Used on the server only: a browser may format otherwise. */

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
const cache = new Map<string, Intl.DateTimeFormat>();
const numberCache = new Map<string, Intl.NumberFormat>();

/** Making a format takes a hundred times as long as using it. */
function numbers(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language}|${options.style}|${options.currency}|${options.maximumFractionDigits}`;
  let found = numberCache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locales[language], options);
    numberCache.set(key, found);
  }
  return found;
}

function formatter(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
    cache.set(key, found);
  }
  return found;
}

function parts(instant: Date, language: Language, zone: string, options: Intl.DateTimeFormatOptions) {
  const list = formatter(language, zone, options).formatToParts(instant);
  return Object.fromEntries(list.map(({ type, value }) => [type, value]));
}

/** « mardi 2 mars » ; with the year when `year` is given and differs from that of `now`. */
export function formatDay(instant: Date, language: Language, zone: string, now?: Date): string {
  const { weekday, day, month, year } = parts(instant, language, zone, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const first = language === "fr" && day === "1" ? "1er" : day;
  const sameYear = now !== undefined && parts(now, language, zone, { year: "numeric" }).year === year;
  return `${weekday} ${first} ${month}${sameYear ? "" : ` ${year}`}`;
}

/** « 3 septembre 2026 » */
export function formatDate(instant: Date, language: Language, zone: string): string {
  const { day, month, year } = parts(instant, language, zone, { day: "numeric", month: "long", year: "numeric" });
  return `${language === "fr" && day === "1" ? "1er" : day} ${month} ${year}`;
}

/** « mar. 2 mars » */
export function formatShortDay(instant: Date, language: Language, zone: string): string {
  return formatter(language, zone, { weekday: "short", day: "numeric", month: "short" }).format(instant);
}

/** « mars 2027 » */
export function formatMonth(instant: Date, language: Language, zone: string): string {
  return formatter(language, zone, { month: "long", year: "numeric" }).format(instant);
}

/** « 14 h 30 », « 9 h »; 14:30 in English. */
export function formatTime(instant: Date, language: Language, zone: string): string {
  const { hour, minute } = parts(instant, language, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (language === "en") return `${hour}:${minute}`;
  return minute === "00" ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** « mardi 2 mars, 14 h 30 » */
export function formatMoment(instant: Date, language: Language, zone: string, now?: Date): string {
  return `${formatDay(instant, language, zone, now)}, ${formatTime(instant, language, zone)}`;
}

/**
 * `[start, end)` in words. Whole days: « du mardi 3 au vendredi 6 mars », « le mardi 3 mars » (the last day is included).
 * Otherwise with its hours: « le mardi 3 mars, de 14 h à 16 h 30 ».
 */
export function formatInterval(
  interval: { start: Date; end: Date },
  granularity: "day" | "minutes",
  language: Language,
  zone: string,
  now?: Date,
): string {
  const { start, end } = interval;
  const last = new Date(end.getTime() - 1);
  const sameDay = formatDay(start, language, zone) === formatDay(last, language, zone);
  const to = language === "fr" ? "au" : "to";
  const from = language === "fr" ? "du" : "from";
  const the = language === "fr" ? "le " : "";
  if (granularity === "day") {
    if (sameDay) return `${the}${formatDay(start, language, zone, now)}`;
    return `${from} ${shortStart(start, last, language, zone, now)} ${to} ${formatDay(last, language, zone, now)}`;
  }
  if (sameDay) {
    const [at, until] = language === "fr" ? ["de", "à"] : ["from", "to"];
    return `${the}${formatDay(start, language, zone, now)}, ${at} ${formatTime(start, language, zone)} ${until} ${formatTime(end, language, zone)}`;
  }
  return `${from} ${formatMoment(start, language, zone, now)} ${to} ${formatMoment(end, language, zone, now)}`;
}

/** The first day without the month or year that the last one repeats. */
function shortStart(start: Date, last: Date, language: Language, zone: string, now?: Date): string {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  const a = parts(start, language, zone, options);
  const b = parts(last, language, zone, options);
  if (a.year !== b.year) return formatDay(start, language, zone);
  const day = language === "fr" && a.day === "1" ? "1er" : a.day;
  return a.month === b.month ? `${a.weekday} ${day}` : formatDay(start, language, zone, now ?? start);
}

/** A whole number as it is written: pieces, people. */
export function formatCount(count: number, language: Language): string {
  return numbers(language).format(count);
}

/** « 220,05 »: at most so many decimals, none that say nothing. */
export function formatNumber(value: number, language: Language, decimals = 2): string {
  return numbers(language, { maximumFractionDigits: decimals }).format(value);
}

/** A share of one as « 33,33 % ». */
export function formatPercent(share: number, language: Language, decimals = 2): string {
  return numbers(language, { style: "percent", maximumFractionDigits: decimals }).format(share);
}

/** Integer cents to « 3,00 € ». */
export function formatMoney(cents: number, language: Language, currency = "EUR"): string {
  return numbers(language, { style: "currency", currency }).format(cents / 100);
}

/** ISO 8601 with the offset of the zone at that instant. */
export function isoWithOffset(instant: Date, zone: string): string {
  const { year, month, day, hour, minute, second } = parts(instant, "en", zone, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offset = Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
  const sign = offset < 0 ? "-" : "+";
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
  const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`;
}
