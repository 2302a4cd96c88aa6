import sprite from "./drawings.svg?url";

/** What `drawings.svg` holds: a line drawing for what has no photo, one per kind and per family of things. */
export const drawings = [
  "equipment",
  "material",
  "room",
  "design",
  "production",
  "printer",
  "laser",
  "textile",
  "tools",
  "stage",
  "computing",
  "kitchen",
  "furniture",
  "vehicle",
  "garden",
  "space",
  "shelf",
] as const;

export type DrawingName = (typeof drawings)[number];

export function drawingAddress(name: DrawingName): string {
  return `${sprite}#${name}`;
}
