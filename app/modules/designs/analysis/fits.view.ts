import { formatNumber } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import type { Fit, FitReason } from "./fits.ts";

function reasonSentence(reason: FitReason, language: Language): string {
  const t = translate(language);
  if (reason.code === "unknown_size") return t("analysis.reason_unknown_size");
  if (reason.code === "wrong_material") return t("analysis.reason_wrong_material", { material: reason.material });
  if (reason.code === "wrong_process")
    return t("analysis.reason_wrong_process", { process: t(`analysis.process_${reason.process}`) });
  const [excess, part, machine] = [reason.excess, reason.part, reason.machine].map((value) =>
    formatNumber(value, language),
  );
  return t(`analysis.reason_${reason.code}`, { excess: excess ?? "", part: part ?? "", machine: machine ?? "" });
}

/** Why a machine can make a part, or all that stands against it. */
export function fitSentences({ fits, turn, stands, reasons }: Fit, language: Language): string[] {
  const t = translate(language);
  if (!fits) return reasons.map((reason) => reasonSentence(reason, language));
  if (stands) return [t("analysis.fits_standing")];
  return [turn ? t("analysis.fits", { turn }) : t("analysis.fits_straight")];
}
