import type { DrawingName } from "#app/ui/drawings.ts";
import { type Facts, isBookable, type ListingKind } from "./listing.ts";

interface Family {
  key: string;
  /** Equipment where nothing is said. */
  kind?: ListingKind;
  drawing: DrawingName;
  leaves: readonly string[];
}

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
    kind: "room",
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
  {
    key: "printing_materials",
    kind: "material",
    drawing: "material",
    leaves: ["filament", "resin", "plastic_granules"],
  },
  {
    key: "sheet_materials",
    kind: "material",
    drawing: "material",
    leaves: ["wood_sheet", "plastic_sheet", "metal_sheet", "wood_metal_bars", "foam"],
  },
  {
    key: "textile_materials",
    kind: "material",
    drawing: "textile",
    leaves: ["fabric", "elastic_cord", "thread_haberdashery"],
  },
  {
    key: "paper_materials",
    kind: "material",
    drawing: "shelf",
    leaves: ["paper_cardboard", "vinyl_film", "inks_paints"],
  },
  {
    key: "parts_supplies",
    kind: "material",
    drawing: "material",
    leaves: ["electronic_parts", "screws_hardware", "packaging", "protective_supplies", "reclaimed", "other_material"],
  },
  {
    key: "designs",
    kind: "design",
    drawing: "design",
    leaves: ["model_3d", "cutting_drawing", "electronics_design", "sewing_pattern", "document", "other_design"],
  },
  { key: "other", drawing: "equipment", leaves: ["other"] },
] as const satisfies readonly Family[];

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
  wood_sheet: "tools",
  electronic_parts: "computing",
  electronics_design: "computing",
  sewing_pattern: "textile",
  document: "shelf",
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

function kindOfFamily(family: Family): ListingKind {
  return family.kind ?? "equipment";
}

/** The kind of a listing is that of the family of its category. */
export function kindOf(category: string): ListingKind {
  return kindOfFamily(familyOf(category));
}

/** The families that a listing of this kind may be in. */
export function familiesOf(kind: ListingKind): readonly (typeof families)[number][] {
  return families.filter((family) => kindOfFamily(family) === kind);
}

/** Every category of a kind. */
export function categoriesOfKind(kind: ListingKind): readonly Category[] {
  return familiesOf(kind).flatMap(({ leaves }) => [...leaves]);
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
  const kind = kindOf(category);
  if (!isBookable(kind)) return [];
  return kind === "room" ? factsOfRooms : factsOfOthers;
}
