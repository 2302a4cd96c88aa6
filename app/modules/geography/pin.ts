import { z } from "zod";

export const precisions = ["exact", "town", "area", "recipient", "unknown"] as const;

/** Where something is: its own pin, the centre of its town, where its postcode is delivered, near whoever receives it, or nobody knows. */
export type Pin =
  | { latitude: number; longitude: number; precision: "exact" | "town" | "area" | "recipient" }
  | { latitude: null; longitude: null; precision: "unknown" };

export const nowhere: Pin = { latitude: null, longitude: null, precision: "unknown" };

export const pinFields = {
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
};

/** What a reader of the API is told of it. */
export const pinOutput = {
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  precision: z
    .enum(precisions)
    .describe(
      "A pin of its own, the centre of its town, about where its postcode is delivered, near whoever receives it, or unknown",
    ),
};

type Half = "latitude" | "longitude";

/** Which half of a pin is missing where the other was given. */
export function missingHalf(pin: { [half in Half]?: number | null | undefined }): Half | null {
  const [hasLatitude, hasLongitude] = [pin.latitude ?? null, pin.longitude ?? null].map((half) => half !== null);
  if (hasLatitude === hasLongitude) return null;
  return hasLatitude ? "longitude" : "latitude";
}

export const halfPin = (field: Half) => ({ field, message: `space_sentences.issue_half_pin_${field}` });

/** Both halves or neither: refuses a form at the half that is empty. */
export function wholePin(pin: { [half in Half]?: number | null | undefined }, context: z.RefinementCtx): void {
  const half = missingHalf(pin);
  if (half) context.addIssue({ code: "custom", path: [half], message: halfPin(half).message });
}
