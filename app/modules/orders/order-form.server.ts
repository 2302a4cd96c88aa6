import { typedCents, typedNumber } from "#app/modules/listings/typed-text.ts";
import { orderUnits, unitSizes } from "./order.ts";
import { priceRows } from "./order-form.ts";

/** What people type in the forms of orders, to the members of the verbs; what cannot be read stays as it is, and is refused there. */

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

function readable(typed: string, read: (typed: string) => number | null): string | undefined {
  const value = read(typed);
  return value === null ? undefined : Number.isNaN(value) ? typed || "?" : String(value);
}

function sizeOf(form: FormData): string | undefined {
  const unit = orderUnits.find((one) => one === text(form, "unit")) ?? "piece";
  const size = typedNumber(text(form, "packSizeText"));
  if (size === null) return undefined;
  return Number.isNaN(size) ? "?" : String(Math.round(size * unitSizes[unit]));
}

export function newOrderFields(form: FormData): Record<string, string | undefined> {
  const isMachine = text(form, "kind") === "machine";
  const fields: Record<string, string | undefined> = {
    packSize: isMachine ? undefined : sizeOf(form),
    deliveryCents: readable(text(form, "deliveryText"), typedCents),
  };
  let at = 0;
  for (const row of priceRows) {
    const [from, price] = [text(form, `from${row}`), text(form, `price${row}`)];
    if (price === "" && (from === "" || row === 1)) continue;
    fields[`steps[${at}].from`] = isMachine ? "1" : from || "?";
    fields[`steps[${at}].unitCents`] = readable(price, typedCents) ?? "?";
    at += 1;
  }
  return fields;
}

export function ceilingField(form: FormData): Record<string, string | undefined> {
  return { ceilingCents: readable(text(form, "ceiling"), typedCents) };
}

/** « -12,50 » is paid back. */
export function amountField(form: FormData): Record<string, string | undefined> {
  const typed = text(form, "amount");
  const back = /^[-−–]/.test(typed);
  const cents = typedCents(typed.replace(/^[-−–]\s*/, ""));
  return { cents: cents === null ? undefined : Number.isNaN(cents) ? "?" : String(back ? -cents : cents) };
}
