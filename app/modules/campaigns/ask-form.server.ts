import { addDays, isLocalDate, startOfDay } from "#app/modules/availability/availability.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";

/** What people type in the form of a request, to the members of the verb; what cannot be read stays as it is, and is refused there. */

type Fields = Record<string, string | undefined>;
type Names = Record<string, string>;

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

/** The last minute of that day, in the zone of the space. */
export function endOfDay(typed: string, zone: string): string | undefined {
  if (typed === "") return undefined;
  if (!isLocalDate(typed)) return typed;
  return isoWithOffset(new Date(startOfDay(addDays(typed, 1), zone) - 60_000), zone);
}

/** Quantities by item; `names` says which field of the form each member of the verb came from. */
export function typedLines(form: FormData, items: readonly { id: string }[]): { fields: Fields; names: Names } {
  const fields: Fields = {};
  const names: Names = { lines: "quantity0" };
  let at = 0;
  for (const [row, { id }] of items.entries()) {
    const quantity = text(form, `quantity${row}`);
    if (quantity === "") continue;
    fields[`lines[${at}].item`] = id;
    fields[`lines[${at}].quantity`] = quantity;
    fields[`lines[${at}].minimum`] = text(form, `minimum${row}`) || undefined;
    fields[`lines[${at}].acceptsPart`] = form.get(`acceptsPart${row}`) === "on" ? "on" : "off";
    fields[`lines[${at}].surplus`] = text(form, `surplus${row}`) || undefined;
    for (const name of ["quantity", "minimum", "acceptsPart", "surplus"])
      names[`lines.${at}.${name}`] = `${name}${row}`;
    at += 1;
  }
  return { fields, names };
}

/** Only the questions that were answered. */
export function typedAnswers(form: FormData, questions: readonly string[]): { fields: Fields; names: Names } {
  const fields: Fields = {};
  const names: Names = {};
  let at = 0;
  for (const [row, question] of questions.entries()) {
    const answer = text(form, `answer${row}`);
    if (answer === "") continue;
    fields[`urgency[${at}].question`] = question;
    fields[`urgency[${at}].answer`] = answer;
    names[`urgency.${at}.answer`] = `answer${row}`;
    at += 1;
  }
  return { fields, names };
}

/** The same refusal, at the fields of the form. */
export function atTheirFields<Refused extends { data: { state: { errors: Record<string, string[]> } } }>(
  refused: Refused,
  names: Names,
): Refused {
  const { state } = refused.data;
  state.errors = Object.fromEntries(Object.entries(state.errors).map(([name, said]) => [names[name] ?? name, said]));
  return refused;
}
