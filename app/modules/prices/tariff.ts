import type { WeeklyRange } from "#app/modules/availability/availability.ts";

/** What a listing costs and for whom: types, without input or output. Amounts are integer cents, recorded and printed, never collected. */

/** In whose quality somebody comes. */
export const publics = ["member", "association", "company", "individual"] as const;
export type Public = (typeof publics)[number];

/** hour, half_day and day are three ways to pay for the same time; a night is a local midnight passed; person and use count once. */
export const priceUnits = ["hour", "half_day", "day", "night", "person", "use"] as const;
export type PriceUnit = (typeof priceUnits)[number];

export interface PriceLine {
  readonly per: PriceUnit;
  readonly amountCents: number;
  /** Of an hour: the wall-clock hours for which this price holds (evening, week-end) instead of the one without. */
  readonly during?: readonly WeeklyRange[] | undefined;
}

/** What one public pays; `free_contribution`: what it wishes. */
export interface PublicPrices {
  readonly kind: "priced" | "free" | "free_contribution";
  readonly lines: readonly PriceLine[];
}

export const optionUnits = ["use", "person", "person_night", "person_day"] as const;
export type OptionUnit = (typeof optionUnits)[number];

/** Something chosen beside: full board, heating, a technician. */
export interface PriceOption {
  readonly key: string;
  readonly name: string;
  readonly amountCents: number;
  readonly per: OptionUnit;
}

export interface Tariff {
  readonly currency: "EUR";
  /** A public that is not named pays what an individual pays, or else what the first named one does. */
  readonly publics: Readonly<Partial<Record<Public, PublicPrices>>>;
  /** How long a half-day is at most. */
  readonly halfDayMinutes: number;
  readonly options: readonly PriceOption[];
  readonly depositCents: number | null;
}

export const defaultHalfDayMinutes = 300;

/** The prices that hold for a public; undefined where the tariff names none. */
export function pricesFor(tariff: Tariff, wanted: Public): PublicPrices | undefined {
  const first = publics.find((one) => tariff.publics[one]);
  return tariff.publics[wanted] ?? tariff.publics.individual ?? (first && tariff.publics[first]);
}

/** Lines of which only one can hold, and hours that nothing is said of, make a tariff ambiguous. */
export type TariffProblem = { readonly public: Public; readonly problem: "twice" | "no_line" | "during_without_hour" };

export function tariffProblems(tariff: Tariff): TariffProblem[] {
  const problems: TariffProblem[] = [];
  for (const one of publics) {
    const prices = tariff.publics[one];
    if (prices?.kind !== "priced") continue;
    const plain = prices.lines.filter(({ during }) => !during);
    if (prices.lines.length === 0) problems.push({ public: one, problem: "no_line" });
    if (new Set(plain.map(({ per }) => per)).size < plain.length) problems.push({ public: one, problem: "twice" });
    const special = prices.lines.some(({ during }) => during);
    if (special && !plain.some(({ per }) => per === "hour" || per === "half_day" || per === "day"))
      problems.push({ public: one, problem: "during_without_hour" });
  }
  return problems;
}
