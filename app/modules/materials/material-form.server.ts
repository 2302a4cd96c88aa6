import { centsText, typedCents } from "#app/modules/listings/typed-text.ts";
import type { Receiving } from "#app/platform/files/receive-files.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { unitOf } from "./describe-material.server.ts";
import { offers } from "./material.ts";
import { parseQuantity, type Unit } from "./quantity.ts";
import type { MaterialRow } from "./repos/material.repo.server.ts";
import { typedText, wordsOf } from "./words.server.ts";

const names = [
  ...([
    "offered",
    "price",
    "price_hint",
    "swap",
    "swap_hint",
    "colour",
    "grade",
    "stored_at",
    "stored_hint",
    "low_stock",
    "low_hint",
  ] as const),
  ...([
    "safety",
    "safety_hint",
    "save",
    "saved",
    "name",
    "name_hint",
    "category",
    "choose",
    "unit",
    "unit_hint",
  ] as const),
  ...(["have", "batch", "batch_hint", "expires", "description", "publish", "keep_draft", "new_line"] as const),
] as const;

export const safetySheets: Receiving["accepted"] = { safetySheet: { pdf: 10_000_000 } };

/** The fields of a material as they are stored, or as they are for a new one. */
export function materialForm(row: MaterialRow | null, visit: Visit) {
  const { language } = visit;
  const unit = row ? unitOf(row) : "piece";
  return {
    isNew: row === null,
    words: wordsOf(visit, names),
    offers: offers.map((value) => ({ value, label: say(language, `materials.offered_${value}`) })),
    stored: {
      ...{ offered: row?.offered ?? "given", price: centsText(row?.priceCents ?? null), swapFor: row?.swapFor ?? "" },
      ...{ colour: row?.colour ?? "", grade: row?.grade ?? "", storedAt: row?.storedAt ?? "" },
      lowStock: typedText(row?.lowStock ?? null, unit, visit),
    },
  };
}

export type MaterialForm = ReturnType<typeof materialForm>;

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** What was typed, as the verbs take it; what is no amount or quantity is given on as it is, and refused by the schema. */
export function materialInput(form: FormData, unit: Unit, safetySheetId: string | undefined) {
  const [price, low] = [text(form, "price").trim(), text(form, "lowStock").trim()];
  return {
    ...{ offered: text(form, "offered") || "given", swapFor: text(form, "swapFor"), colour: text(form, "colour") },
    ...{ grade: text(form, "grade"), storedAt: text(form, "storedAt") },
    priceCents: price === "" ? null : (typedCents(price) ?? price),
    lowStock: low === "" ? null : (parseQuantity(low, unit) ?? low),
    ...(safetySheetId ? { safetySheetId } : {}),
  };
}
