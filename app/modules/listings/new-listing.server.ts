import { typedAccessories, typedNumber } from "./typed-text.ts";

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Photos of a first try that was refused come back with the form; those of this one follow them. */
export function newListingInput(form: FormData, spaceId: string, pictureIds: readonly string[]) {
  const kept = form.getAll("pictureIds").filter((id) => typeof id === "string");
  return {
    spaceId,
    title: text(form, "title"),
    category: text(form, "category"),
    quantity: typedNumber(text(form, "quantity")) ?? undefined,
    accessories: typedAccessories(text(form, "accessories")),
    publish: form.get("publish") === "on",
    pictureIds: [...kept, ...pictureIds],
  };
}
