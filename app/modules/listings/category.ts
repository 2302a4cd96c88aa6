import type { DrawingName } from "#app/ui/drawings.ts";
import type { Facts, ListingKind } from "./listing.ts";

/** Families and their leaves: what these places own. Keys are stable (they are stored); words are in i18n, `things.category_…`. */
export const families = [
  {
    key: "fabrication",
    drawing: "printer",
    leaves: [
      "printer_filament",
      "printer_resin",
      "laser_cutter",
      "cnc",
      "vinyl_cutter",
      "scanner_3d",
      "heat_press",
      "plastic_recycling",
      "electronics",
      "fabrication_other",
    ],
  },
  {
    key: "tools",
    drawing: "tools",
    leaves: ["hand_tools", "power_tools", "woodworking", "metalworking", "bike_repair", "measuring", "site_tools"],
  },
  { key: "garden", drawing: "garden", leaves: ["garden_tools", "garden_machines"] },
  { key: "textile", drawing: "textile", leaves: ["sewing", "embroidery", "screen_printing"] },
  { key: "stage", drawing: "stage", leaves: ["sound", "light", "instruments", "stage_structure"] },
  { key: "image", drawing: "computing", leaves: ["projector", "camera", "screen", "exhibition"] },
  { key: "computing", drawing: "computing", leaves: ["computer", "printer_paper", "networks", "robotics"] },
  { key: "kitchen", drawing: "kitchen", leaves: ["cooking", "cold", "tableware", "preserving"] },
  { key: "furniture", drawing: "furniture", leaves: ["tables_chairs", "tent", "reception", "bedding"] },
  { key: "transport", drawing: "vehicle", leaves: ["car_van", "trailer", "cargo_bike", "handling"] },
  { key: "mediation", drawing: "shelf", leaves: ["games", "teaching_kit", "books"] },
  {
    key: "rooms",
    drawing: "room",
    leaves: [
      "hall",
      "meeting_room",
      "classroom",
      "auditorium",
      "rehearsal_room",
      "workshop_room",
      "kitchen_room",
      "coworking",
      "office",
      "exhibition_room",
      "bedroom",
      "outdoors",
    ],
  },
  { key: "other", drawing: "equipment", leaves: ["other"] },
] as const satisfies readonly { key: string; drawing: DrawingName; leaves: readonly string[] }[];

export type FamilyKey = (typeof families)[number]["key"];
export type Category = (typeof families)[number]["leaves"][number];

export const categories: readonly Category[] = families.flatMap((family) => [...family.leaves]);

const drawingsOfLeaves: Partial<Record<Category, DrawingName>> = {
  laser_cutter: "laser",
  cnc: "tools",
  vinyl_cutter: "textile",
  heat_press: "textile",
  electronics: "computing",
  scanner_3d: "computing",
  robotics: "computing",
  auditorium: "stage",
  rehearsal_room: "stage",
  workshop_room: "tools",
  kitchen_room: "kitchen",
  coworking: "computing",
  outdoors: "garden",
};

/** The facts worth asking for, in the order in which they are shown. */
const factsOfLeaves: Partial<Record<Category, readonly (keyof Facts)[]>> = {
  printer_filament: ["buildVolumeMm", "materials", "nozzleMm", "heatedBed", "enclosure", "weightKg"],
  printer_resin: ["buildVolumeMm", "materials", "weightKg"],
  laser_cutter: ["bedMm", "laserType", "laserPowerW", "materials", "weightKg"],
  cnc: ["buildVolumeMm", "materials", "powerW", "weightKg"],
  vinyl_cutter: ["bedMm", "materials", "weightKg"],
  heat_press: ["bedMm", "powerW", "weightKg"],
};

const factsOfOthers: readonly (keyof Facts)[] = ["powerW", "weightKg"];

const factsOfRooms: readonly (keyof Facts)[] = [
  "seated",
  "standing",
  "surfaceM2",
  "equipment",
  "stepFree",
  "accessibleToilets",
  "inductionLoop",
  "noise",
];

/** Nobody stands in a bedroom to be counted: its beds are its units. */
const factsOfBedrooms = factsOfRooms.filter((fact) => fact !== "seated" && fact !== "standing");

export function isCategory(text: string): text is Category {
  return categories.some((category) => category === text);
}

/** The family of a leaf; « other » for a key that is no longer in the tree. */
export function familyOf(category: string): (typeof families)[number] {
  const found = families.find((family) => family.leaves.some((leaf) => leaf === category));
  return found ?? families[families.length - 1]!;
}

/** What is in the family of rooms is a room, all the rest equipment. */
export function kindOf(category: string): ListingKind {
  return familyOf(category).key === "rooms" ? "room" : "equipment";
}

/** The families that a listing of this kind may be in. */
export function familiesOf(kind: ListingKind): readonly (typeof families)[number][] {
  return families.filter(({ key }) => (key === "rooms") === (kind === "room"));
}

/** The leaves that a filter stands for: a family's, or the leaf itself; none for anything else. */
export function leavesOf(key: string): readonly Category[] {
  const family = families.find((one) => one.key === key);
  if (family) return family.leaves;
  return isCategory(key) ? [key] : [];
}

/** The drawing that stands in for a photo. */
export function drawingOf(category: string): DrawingName {
  return (isCategory(category) ? drawingsOfLeaves[category] : undefined) ?? familyOf(category).drawing;
}

export function factsOf(category: string): readonly (keyof Facts)[] {
  const own = isCategory(category) ? factsOfLeaves[category] : undefined;
  if (own) return own;
  if (category === "bedroom") return factsOfBedrooms;
  return kindOf(category) === "room" ? factsOfRooms : factsOfOthers;
}
