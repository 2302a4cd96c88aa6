import { borrowerFields } from "#app/modules/bookings/together.server.ts";

/** What the list of dates sends, as the verb takes it: dates that were shown and not ticked are left out. */
export function seriesForm(sent: FormData, listing: string) {
  const formData = new FormData();
  const taken = new Set(sent.getAll("take"));
  const who = String(sent.get("who") ?? "");
  for (const [name, value] of sent.entries()) {
    if (name === "take" || name === "who") continue;
    if (name === "organisation" && who !== "organisation") continue;
    if (name !== "shown") formData.append(name, value);
    else if (!taken.has(value)) formData.append("except", value);
  }
  return { formData, also: { listing, clashes: "give_up", ...borrowerFields(who) } };
}
