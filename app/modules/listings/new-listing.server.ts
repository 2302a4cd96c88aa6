import type { ListingKind } from "./listing.ts";
import { typedAccessories, typedNumber } from "./typed-text.ts";

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function roomInput(form: FormData) {
  const [seated, surfaceM2] = [typedNumber(text(form, "facts.seated")), typedNumber(text(form, "facts.surfaceM2"))];
  return {
    kind: "room",
    occupancy: text(form, "occupancy"),
    facts: { ...(seated === null ? {} : { seated }), ...(surfaceM2 === null ? {} : { surfaceM2 }) },
  };
}

/** Photos of a first try that was refused come back with the form; those of this one follow them. */
export function newListingInput(form: FormData, spaceId: string, kind: ListingKind, pictureIds: readonly string[]) {
  const kept = form.getAll("pictureIds").filter((id) => typeof id === "string");
  return {
    spaceId,
    title: text(form, "title"),
    category: text(form, "category"),
    ...(kind === "room" ? roomInput(form) : {}),
    quantity: typedNumber(text(form, "quantity")) ?? undefined,
    accessories: typedAccessories(text(form, "accessories")),
    publish: form.get("publish") === "on",
    pictureIds: [...kept, ...pictureIds],
  };
}
