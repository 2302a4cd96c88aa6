import { parseQuantity, type Unit } from "./quantity.ts";

/**
 * The members of an input whose quantities were typed with a comma: what is no quantity is given on as it is, and refused by the
 * schema under its own name. An empty field is absent.
 */
export function typedQuantities(
  form: FormData,
  names: readonly string[],
  unit: Unit,
): Record<string, string | undefined> {
  return Object.fromEntries(
    names.map((name) => {
      const text = String(form.get(name) ?? "").trim();
      const [, sign = "", size = ""] = /^([-−]?)(.*)$/.exec(text) ?? [];
      const quantity = parseQuantity(size, unit);
      return [name, quantity === undefined ? text || undefined : String(sign ? -quantity : quantity)];
    }),
  );
}
