/**
 * An empty field of a form says nothing, as one that was not there. These were there and were emptied: a space says so to the verb,
 * which trims it.
 */
export function clearedFields(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.filter((name) => form.get(name) === "").map((name) => [name, " "]));
}
