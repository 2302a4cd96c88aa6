import { familiesOf } from "#app/modules/listings/category.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { OptionGroup } from "#app/ui/choices.tsx";
import { isUnit, quantityText, type Unit, units } from "./quantity.ts";
import type { MaterialRow } from "./repos/material.repo.server.ts";

export type Words<Name extends string> = Record<Name, string>;

/** The sentences of a page, said on the server: none of them weighs on the others. */
export function wordsOf<Name extends string>(
  { language }: Pick<Visit, "language">,
  names: readonly Name[],
): Words<Name> {
  return Object.fromEntries(names.map((name) => [name, say(language, `materials.${name}`)])) as Words<Name>;
}

export function shortUnit({ language }: Pick<Visit, "language">, unit: Unit): string {
  return say(language, `materials.short_${unit}`);
}

/** As it is typed into a field again. */
export function typedText(quantity: number | null, unit: Unit, { language }: Pick<Visit, "language">): string {
  return quantity === null ? "" : quantityText(quantity, unit, language === "fr" ? "," : ".");
}

export function unitChoices({ language }: Visit) {
  return units.map((value) => ({ value, label: say(language, `materials.unit_${value}`) }));
}

/** The tree of materials as the choices of a list. */
export function materialCategories({ t }: Visit): OptionGroup[] {
  const word = (key: string) => t(`things.${key}` as Parameters<Visit["t"]>[0]);
  return familiesOf("material").map(({ key, leaves }) => ({
    label: word(`family_${key}`),
    options: leaves.map((leaf) => ({ value: leaf, label: word(`category_${leaf}`) })),
  }));
}

export function unitIn(text: unknown): Unit {
  return typeof text === "string" && isUnit(text) ? text : "piece";
}

export function momentView(at: Date, zone: string, { language, now }: Visit) {
  return { iso: at.toISOString(), words: formatMoment(at, language, zone, now) };
}

export function headOf({ listing }: MaterialRow) {
  const { code, title, space } = listing;
  return { code, title, space: { name: space.name, href: spaceUrl(space.slug), slug: space.slug } };
}
