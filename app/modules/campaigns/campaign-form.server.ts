import { addDays, isLocalDate, startOfDay } from "#app/modules/availability/availability.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { clearedFields } from "./cleared-fields.ts";
import { type CampaignPolicy, defaultPolicy } from "./policy.ts";

/** What people type in the forms of a campaign, to the members of the verbs. */

type Fields = Record<string, string | undefined>;

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

/** At the beginning of that day, in the zone of the space; a last day is included. */
function instantOf(typed: string, zone: string, days: number): string | undefined {
  if (typed === "") return undefined;
  return isLocalDate(typed) ? isoWithOffset(new Date(startOfDay(addDays(typed, days), zone)), zone) : typed;
}

/** The rules as they were typed: a box that is not ticked sends nothing, and means no. */
export function policyFields(form: FormData): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(defaultPolicy) as [keyof CampaignPolicy, unknown][])
    fields[`policy.${name}`] =
      typeof value === "boolean" ? (form.get(name) === "on" ? "on" : "off") : text(form, name) || undefined;
  return fields;
}

/** A number that is wrong is said beside its field, which is called by its name alone. */
export const policyNames = Object.fromEntries(Object.keys(defaultPolicy).map((name) => [`policy.${name}`, name]));

/** A date field that was there and is empty takes the date away. */
function emptiedDates(form: FormData): Fields {
  const emptied = ["opensAt", "closesAt"].filter((name) => form.get(name) === "");
  return Object.fromEntries(emptied.map((name, at) => [`cleared[${at}]`, name]));
}

export function cardFields(form: FormData, zone: string): Fields {
  return {
    ...clearedFields(form, ["summary", "territory", "closedText", "redirectUrl"]),
    ...policyFields(form),
    opensAt: instantOf(text(form, "opensAt"), zone, 0),
    closesAt: instantOf(text(form, "closesAt"), zone, 1),
    ...emptiedDates(form),
  };
}

/** One line of text for each point to look at; how many of each component for one kit. */
export function itemFields(form: FormData, components: readonly { id: string }[]): Fields {
  const fields: Fields = { requestable: form.get("requestable") === "on" ? "on" : "off" };
  const points = text(form, "points")
    .split("\n")
    .map((point) => point.trim())
    .filter(Boolean);
  for (const [at, point] of points.entries()) fields[`checklist[${at}]`] = point;
  // Emptied: one empty line says so, and is left out.
  if (points.length === 0 && form.has("points")) fields["checklist[0]"] = " ";
  const pin = text(form, "pin");
  if (pin !== "") fields.revision = pin;
  let at = 0;
  for (const { id } of components) {
    const count = text(form, `part-${id}`);
    if (count === "" || count === "0") continue;
    fields[`parts[${at}].component`] = id;
    fields[`parts[${at}].count`] = count;
    at += 1;
  }
  return fields;
}
