import type { Visit } from "#app/platform/http/visit.server.ts";
import { optionUnits, priceUnits, publics, type Tariff } from "../tariff.ts";
import { kinds, shownTariff } from "../typed-tariff.ts";

/** The form of prices, with its words. */
export function pricesForm(tariff: Tariff | null, { t }: Pick<Visit, "t">) {
  const shown = shownTariff(tariff);
  const amounts = [...priceUnits.slice(0, 1), "special" as const, ...priceUnits.slice(1)];
  return {
    words: {
      line: t("prices.line"),
      who: t("prices.who"),
      special: t("prices.special"),
      specialLine: t("prices.special_line"),
      eveningFrom: t("prices.evening_from"),
      saturday: t("prices.saturday"),
      sunday: t("prices.sunday"),
      halfDay: t("prices.half_day_hours"),
      options: t("prices.options"),
      optionName: t("prices.option_name"),
      optionNameHint: t("prices.option_name_hint"),
      optionAmount: t("prices.option_amount"),
      optionPer: t("prices.option_per"),
      deposit: t("prices.deposit_word"),
      save: t("prices.save"),
      remove: t("prices.remove"),
    },
    publics: publics.map((one) => ({
      name: `publics.${one}`,
      label: t(`prices.public_${one}`),
      kind: shown.publics[one]?.kind ?? "none",
      amounts: amounts.map((per) => ({
        name: `publics.${one}.${per}`,
        label: t(`prices.amount_${per}`),
        value: shown.publics[one]?.amounts[per] ?? "",
      })),
    })),
    kinds: kinds.map((value) => ({ value, label: t(`prices.kind_${value}`) })),
    special: { eveningFrom: shown.eveningFrom, saturday: shown.saturday, sunday: shown.sunday },
    halfDayHours: shown.halfDayHours,
    deposit: shown.deposit,
    options: shown.options,
    optionUnits: optionUnits.map((value) => ({ value, label: t(`prices.per_word_${value}`) })),
    exists: tariff !== null,
  };
}

export type PricesForm = ReturnType<typeof pricesForm>;
