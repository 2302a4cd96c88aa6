import type { WeeklyRange } from "#app/modules/availability/availability.ts";
import { centsText, typedCents, typedNumber } from "#app/modules/listings/typed-text.ts";
import {
  defaultHalfDayMinutes,
  optionUnits,
  type PriceLine,
  type PriceUnit,
  priceUnits,
  publics,
  type Tariff,
} from "./tariff.ts";

/** What people type in the form of prices, to a tariff and back. Evening and week-end are the same hours for every public. */

export const kinds = ["none", "priced", "free", "free_contribution"] as const;
/** One line more than are filled, up to this many. */
const mostOptions = 12;

export interface TypedTariff {
  publics: Record<string, { kind: (typeof kinds)[number]; amounts: Record<PriceUnit | "special", string> }>;
  eveningFrom: string;
  saturday: boolean;
  sunday: boolean;
  halfDayHours: string;
  deposit: string;
  options: { key: string; name: string; amount: string; per: string }[];
}

const weekdays = [1, 2, 3, 4, 5] as const;

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function rangesOf({ eveningFrom, saturday, sunday }: Pick<TypedTariff, "eveningFrom" | "saturday" | "sunday">) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(eveningFrom);
  const opens = match ? Number(match[1]) * 60 + Number(match[2]) : null;
  const ranges: WeeklyRange[] = [];
  const evenings = [...weekdays, ...(saturday ? [] : [6 as const]), ...(sunday ? [] : [7 as const])];
  if (opens !== null)
    for (const weekday of evenings) ranges.push({ weekday, opens, closes: Math.max(1800, opens + 1) });
  if (saturday) ranges.push({ weekday: 6, opens: 0, closes: 1440 });
  if (sunday) ranges.push({ weekday: 7, opens: 0, closes: 1440 });
  return ranges;
}

/** As the form shows a tariff. */
export function shownTariff(tariff: Tariff | null): TypedTariff {
  const during = publics.flatMap((one) => tariff?.publics[one]?.lines ?? []).find((line) => line.during)?.during ?? [];
  const evening = during.find(({ weekday, opens }) => weekday <= 5 && opens > 0);
  const wholeDay = (day: number) => during.some(({ weekday, opens }) => weekday === day && opens === 0);
  const shown: TypedTariff["publics"] = {};
  for (const one of publics) {
    const prices = tariff?.publics[one];
    const amount = (per: PriceUnit, special = false) =>
      centsText(
        prices?.lines.find((line) => line.per === per && Boolean(line.during) === special)?.amountCents ?? null,
      );
    const amounts = Object.fromEntries(priceUnits.map((per) => [per, amount(per)])) as Record<PriceUnit, string>;
    shown[one] = { kind: prices?.kind ?? "none", amounts: { ...amounts, special: amount("hour", true) } };
  }
  const options = (tariff?.options ?? []).map(({ key, name, amountCents, per }) => ({
    ...{ key, name, per },
    amount: centsText(amountCents),
  }));
  const empty = { key: "", name: "", amount: "", per: "use" };
  return {
    publics: shown,
    eveningFrom: evening ? clockText(evening.opens) : "",
    saturday: wholeDay(6),
    sunday: wholeDay(7),
    halfDayHours: String((tariff?.halfDayMinutes ?? defaultHalfDayMinutes) / 60).replace(".", ","),
    deposit: centsText(tariff?.depositCents ?? null),
    options: options.length < mostOptions ? [...options, empty, empty].slice(0, mostOptions) : options,
  };
}

/** Letters and digits of a name: what a form and the API call an option by. */
function keyOf(name: string, place: number): string {
  const plain = name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
    .replace(/ +/g, "-");
  return plain.slice(0, 36) || `option-${place + 1}`;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function linesOf(form: FormData, prefix: string, special: readonly WeeklyRange[]): PriceLine[] {
  const lines: PriceLine[] = [];
  for (const per of priceUnits) {
    const amountCents = typedCents(text(form, `${prefix}.${per}`));
    if (amountCents !== null) lines.push({ per, amountCents });
  }
  const amountCents = typedCents(text(form, `${prefix}.special`));
  if (amountCents !== null && special.length > 0) lines.push({ per: "hour", amountCents, during: special });
  return lines;
}

/** From the form to what the verb takes. What cannot be read becomes NaN, which the schema refuses at its place. */
export function typedTariff(form: FormData): unknown {
  const special = rangesOf({
    eveningFrom: text(form, "eveningFrom"),
    saturday: form.get("saturday") === "on",
    sunday: form.get("sunday") === "on",
  });
  const said: Record<string, unknown> = {};
  for (const one of publics) {
    const kind = text(form, `publics.${one}.kind`);
    if (kind === "" || kind === "none") continue;
    said[one] = { kind, lines: kind === "priced" ? linesOf(form, `publics.${one}`, special) : [] };
  }
  const options = Array.from({ length: mostOptions }, (_, place) => ({
    place,
    key: text(form, `options.${place}.key`),
    name: text(form, `options.${place}.name`),
    amountCents: typedCents(text(form, `options.${place}.amount`)),
    per: optionUnits.find((unit) => unit === text(form, `options.${place}.per`)) ?? "use",
  }))
    .filter(({ name, amountCents }) => name !== "" || amountCents !== null)
    .map(({ place, key, ...option }) => ({ ...option, key: key || keyOf(option.name, place) }));
  const hours = typedNumber(text(form, "halfDayHours"));
  return {
    publics: said,
    ...(hours === null ? {} : { halfDayMinutes: Math.round(hours * 60) }),
    options,
    depositCents: typedCents(text(form, "deposit")),
  };
}
