import type { Asking, ListingRules } from "#app/modules/listings/listing.ts";

/** Who comes without an account uses a place on the spot: what is carried away wants a name that can be reached again. */
export function openToGuests(asking: Pick<Asking, "organisations" | "persons">, rules: ListingRules): boolean {
  return (asking.organisations || asking.persons) && rules.on_the_spot !== undefined;
}

/** Several things asked together, as one with an account would send them. */
export function groupAskedByGuest<Asked extends { organisation?: string | undefined; lines: readonly object[] }>(
  asked: Asked,
) {
  const borrower = asked.organisation ? ("organisation" as const) : ("person" as const);
  return { ...asked, borrower, lines: asked.lines.map((line) => ({ ...line, use: "on_the_spot" as const })) };
}

/** The same request as one with an account would send it. */
export function askedByGuest<Asked extends { organisation?: string | undefined }>(asked: Asked) {
  const borrower = asked.organisation ? ("organisation" as const) : ("person" as const);
  return { ...asked, borrower, use: "on_the_spot" as const };
}

export interface Wanted {
  persons: boolean;
  insurance: boolean;
}

/** What the listing cannot do without: how many come into a room, and the insurance where it asks for one. */
export function wantedBy(listing: { kind: string; insurance: string }): Wanted {
  return { persons: listing.kind === "room", insurance: listing.insurance !== "" };
}

export function missingFields(
  wanted: Wanted,
  asked: { persons?: number | undefined; insurance: string },
): ("persons" | "insurance")[] {
  const missing: ("persons" | "insurance")[] = [];
  if (wanted.persons && asked.persons === undefined) missing.push("persons");
  if (wanted.insurance && asked.insurance === "") missing.push("insurance");
  return missing;
}

/** The same for several things: what any of them cannot do without. */
export function wantedByAll(listings: readonly { kind: string; insurance: string }[]): Wanted {
  const wanted = listings.map(wantedBy);
  return {
    persons: wanted.some(({ persons }) => persons),
    insurance: wanted.some(({ insurance }) => insurance),
  };
}
