import { typedNumber } from "#app/modules/listings/typed-text.ts";
import { readBill } from "./typed-bill.ts";

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** What was typed in a unit, as an integer of its thousandth; what is no number stays as it was typed, for the verb to refuse. */
function thousandths(typed: string): number | string | undefined {
  if (typed === "") return undefined;
  const value = typedNumber(typed);
  return value === null ? typed : Math.round(value * 1000);
}

function whole(typed: string): number | string | null {
  if (typed === "") return null;
  const value = typedNumber(typed);
  return value === null ? typed : value;
}

/** The form of a draft as the verb reads it. */
export function revisionInput(form: FormData): Record<string, unknown> & { wrongLine?: string } {
  const bill = readBill(text(form, "materials"));
  const settings = {
    process: text(form, "settings.process") || undefined,
    material: text(form, "settings.material") || undefined,
    layerUm: thousandths(text(form, "settings.layerUm")),
    nozzleUm: thousandths(text(form, "settings.nozzleUm")),
    walls: whole(text(form, "settings.walls")) ?? undefined,
    infillPercent: whole(text(form, "settings.infillPercent")) ?? undefined,
    supports: text(form, "settings.supports") || undefined,
    mayStand: form.get("mayStand") === "on",
    note: text(form, "settings.note") || undefined,
  };
  return {
    version: Number(text(form, "version")),
    licence: text(form, "licenceOther") || text(form, "licence"),
    authors: text(form, "authors")
      .split("\n")
      .map((name) => name.trim())
      .filter(Boolean),
    derivedFromAddress: text(form, "derivedFromAddress"),
    note: text(form, "note"),
    settings,
    materials: bill.lines,
    minutesPerPiece: whole(text(form, "minutesPerPiece")),
    milligramsPerPiece: thousandths(text(form, "milligramsPerPiece")) ?? null,
    piecesPerPlate: whole(text(form, "piecesPerPlate")),
    piecesConfirmed: form.get("piecesConfirmed") === "on",
    ...(bill.wrong === undefined ? {} : { wrongLine: bill.wrong }),
  };
}
