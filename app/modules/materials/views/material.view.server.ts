import { startOfDay } from "#app/modules/availability/availability.ts";
import { drawingOf } from "#app/modules/listings/category.ts";
import { editPath, listingPath, pictureAddress, pictureSet } from "#app/modules/listings/listing.urls.ts";
import { signInPath } from "#app/modules/materials/material.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate, formatMoney } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { grantedAtOnce, spacesToAskFor } from "../asking-spaces.server.ts";
import { unitOf } from "../describe-material.server.ts";
import { mayKeepStock, maySeeStock } from "../material.policy.ts";
import { offeredOf } from "../material.ts";
import { materialEditPath, safetySheetPath, stockPath } from "../material.urls.ts";
import { freeQuantities, todayOf } from "../move-stock.server.ts";
import { quantityWords } from "../quantity-words.ts";
import type { MaterialRow } from "../repos/material.repo.server.ts";
import { headOf, shortUnit, wordsOf } from "../words.server.ts";

/** « à prix coûtant, 21,50 € le kilo », « à échanger contre des chutes de bois » */
export function offerWords(
  row: Pick<MaterialRow, "offered" | "priceCents" | "swapFor" | "unit">,
  visit: Pick<Visit, "language">,
): string {
  const { language } = visit;
  const offered = offeredOf(row.offered);
  const unit = unitOf(row);
  const words = say(language, `materials.offered_${offered}`);
  if (offered === "at_cost" && row.priceCents !== null) {
    const price = { amount: formatMoney(row.priceCents, language), unit: say(language, `materials.per_${unit}`) };
    return `${words}, ${say(language, "materials.price_each", price)}`;
  }
  if (offered === "swapped" && row.swapFor)
    return `${words}, ${say(language, "materials.swap_for", { what: row.swapFor })}`;
  return words;
}

const names = [
  ...(["by", "fact_free", "care", "ask_title", "ask_quantity", "ask_space", "ask_by", "ask_message"] as const),
  ...([
    "ask_message_hint",
    "ask_act",
    "sign_in",
    "to_needs",
    "keep_stock",
    "keep_facts",
    "keep_listing",
    "safety_link",
  ] as const),
] as const;

function factsOf(row: MaterialRow, visit: Visit) {
  const { language } = visit;
  const fact = (name: string, value: string) => ({ name: say(language, `materials.${name}`), value });
  const today = todayOf(row, visit.now);
  const expiry = row.batches.flatMap(({ expiresOn }) => (expiresOn && expiresOn >= today ? [expiresOn] : [])).sort()[0];
  const { zone } = row.listing.space;
  return [
    fact("category", say(language, `things.category_${row.listing.category}`)),
    fact("fact_colour", row.colour),
    fact("fact_grade", row.grade),
    fact("fact_offered", offerWords(row, visit)),
    fact("fact_expiry", expiry ? formatDate(new Date(startOfDay(expiry, zone)), language, zone) : ""),
    fact("fact_stored", maySeeStock(visit.viewer, row.listing.spaceId) ? row.storedAt : ""),
  ].filter(({ value }) => value !== "");
}

/** Why nothing can be asked here, or null where it can. */
function hindrance(row: MaterialRow, free: number, askers: readonly unknown[], { viewer }: Visit) {
  if (row.listing.status !== "published") return "ask_paused" as const;
  if (free === 0) return "ask_none" as const;
  if (viewer.kind === "visitor") return "ask_sign_in" as const;
  return askers.length === 0 ? ("ask_no_space" as const) : null;
}

/** Whether somebody answers first: for all of the spaces in whose name one may ask, or for some. */
function askLine(askers: readonly { label: string }[], granted: readonly { label: string }[], language: Language) {
  if (granted.length === 0) return say(language, "materials.ask_line");
  if (granted.length === askers.length) return say(language, "materials.ask_at_once");
  const names = granted.map(({ label }) => label).join(", ");
  return `${say(language, "materials.ask_at_once_for", { names })} ${say(language, "materials.ask_line_others")}`;
}

/** The page of a material: what it is, how much may be asked for, and where to ask. */
export async function materialPage(row: MaterialRow, visit: Visit) {
  const { listing } = row;
  const { viewer, language, t } = visit;
  const free = (await freeQuantities([row], visit.now)).get(row.id) ?? 0;
  const unit = unitOf(row);
  const askers = await spacesToAskFor(viewer, listing.spaceId);
  const why = hindrance(row, free, askers, visit);
  const quantity = quantityWords(free, unit, language);
  const granted = await grantedAtOnce(row, askers, viewer);
  return {
    ...headOf(row),
    town: listing.space.town,
    words: wordsOf(visit, names),
    word: t("things.kind_material"),
    status: { name: listing.status, words: t(`listings.status_${listing.status}` as Parameters<Visit["t"]>[0]) },
    description: listing.description,
    care: listing.care,
    pictures: listing.pictures.map(({ storageKey, alt, width, height }) => ({
      ...{ src: pictureAddress(storageKey, 960), srcSet: pictureSet(storageKey), alt },
      ratio: width > height ? "4 / 3" : "1 / 1",
    })),
    drawing: drawingOf(listing.category),
    free: say(language, free > 0 ? "materials.free_now" : "materials.nothing_free", { quantity }),
    facts: factsOf(row, visit),
    safety: row.safetySheetId ? safetySheetPath(listing.code) : null,
    unit: shortUnit(visit, unit),
    askers,
    askLine: askLine(askers, granted, language),
    why: why && say(language, `materials.${why}`),
    signIn: why === "ask_sign_in" ? signInPath(listingPath(listing.code, listing.kind)) : null,
    needs: why === "ask_none",
    keeping: mayKeepStock(viewer, listing.spaceId)
      ? { facts: materialEditPath(listing.code), listing: editPath(listing.code) }
      : null,
    stock: maySeeStock(viewer, listing.spaceId) ? stockPath(listing.code) : null,
  };
}
