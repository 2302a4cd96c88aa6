/** Quantities are integers of the smallest unit: nothing is ever lost in a fraction. */

export const units = ["kg", "m", "m2", "sheet", "piece", "l"] as const;
export type Unit = (typeof units)[number];

/**
 * How many of the smallest unit one whole unit has: grams, millimetres, square centimetres (a square millimetre is finer than
 * anybody cuts cloth or board, and a roll of them no longer fits a 32-bit integer), millilitres; sheets and pieces are whole.
 */
const decimals: Record<Unit, number> = { kg: 3, m: 3, m2: 4, sheet: 0, piece: 0, l: 3 };

/** The most that a movement moves or a stock holds: a thousand tonnes, a thousand kilometres, ten hectares. */
export const mostQuantity = 1_000_000_000;

export function isUnit(text: string): text is Unit {
  return units.some((unit) => unit === text);
}

/** Smallest units in one whole unit. */
export function smallestIn(unit: Unit): number {
  return 10 ** decimals[unit];
}

/**
 * « 3,8 » of kilograms is 3800; undefined for what is no quantity, is finer than the smallest unit, or is above `mostQuantity`.
 * A minus sign is none: what goes and what comes is told by the kind of movement.
 */
export function parseQuantity(text: string, unit: Unit): number | undefined {
  const match = /^(\d{1,10})(?:[.,](\d{1,6}))?$/.exec(text.normalize("NFKC").replace(/\s/g, ""));
  if (!match) return undefined;
  const [, whole = "0", fraction = ""] = match;
  const given = fraction.replace(/0+$/, "");
  if (given.length > decimals[unit]) return undefined;
  const value = Number(whole + given.padEnd(decimals[unit], "0"));
  return value <= mostQuantity ? value : undefined;
}

/** As it is typed again: the shortest form, with a comma or a point. */
export function quantityText(quantity: number, unit: Unit, separator = ","): string {
  const digits = String(Math.abs(quantity)).padStart(decimals[unit] + 1, "0");
  const whole = digits.slice(0, digits.length - decimals[unit]);
  const fraction = decimals[unit] ? digits.slice(-decimals[unit]).replace(/0+$/, "") : "";
  return `${quantity < 0 ? "-" : ""}${whole}${fraction ? separator + fraction : ""}`;
}

/** What `quantity` costs at `priceCents` for a whole unit, to the nearest cent, halves up. */
export function costOf(quantity: number, unit: Unit, priceCents: number): number {
  const scale = smallestIn(unit);
  return Number((BigInt(quantity) * BigInt(priceCents) * 2n + BigInt(scale)) / (2n * BigInt(scale)));
}
