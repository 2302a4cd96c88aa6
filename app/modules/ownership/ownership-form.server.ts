import { typedNumber } from "#app/modules/listings/typed-text.ts";

/** « 33,33 » percent to hundredths of a percent; what cannot be read is refused by the verb. */
export function typedShare(typed: string): string | undefined {
  const percent = typedNumber(typed.replace("%", ""));
  if (percent === null) return undefined;
  const share = Math.round(percent * 100);
  return Number.isNaN(percent) || Math.abs(share - percent * 100) > 1e-6 ? "?" : String(share);
}

/** Lines of owners, those left empty put aside. */
export function ownersFields(form: FormData): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {};
  let at = 0;
  for (let row = 1; form.has(`owner${row}`); row += 1) {
    const [space, share] = [String(form.get(`owner${row}`)), String(form.get(`share${row}`) ?? "")];
    if (space === "" || share.trim() === "") continue;
    fields[`owners[${at}].space`] = space;
    fields[`owners[${at}].share`] = typedShare(share);
    at += 1;
  }
  return fields;
}
