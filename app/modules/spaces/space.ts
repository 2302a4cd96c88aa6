/** What a space is. The order is that of the choices on the screen. */
export const spaceKinds = [
  "fablab",
  "makerspace",
  "coworking",
  "culture",
  "third_place",
  "repair_cafe",
  "farm",
  "digital_mediation",
  "institution",
  "other",
] as const;
export type SpaceKind = (typeof spaceKinds)[number];

export const spaceStatuses = ["open", "being_created", "planned", "closed"] as const;
export type SpaceStatus = (typeof spaceStatuses)[number];

/** Zones of the French territories, proposed first; any other IANA name is accepted. */
export const frenchZones = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "Indian/Reunion",
  "Indian/Mayotte",
  "America/Miquelon",
  "America/St_Barthelemy",
  "America/Marigot",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "Pacific/Marquesas",
  "Pacific/Gambier",
  "Pacific/Wallis",
  "Indian/Kerguelen",
] as const;

/** The text as it is searched: lower case, without accents, one space between words. */
export function searchable(...texts: readonly string[]): string {
  return fold(texts.join(" "))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const ligatures: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Lower case without accents; scripts other than Latin stay as they are. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => ligatures[letter] ?? letter);
}

/** The French department of a five-figure postcode, or "" when it cannot be told. Corsica and overseas have their own rules. */
export function departmentOfPostcode(postcode: string): string {
  if (!/^\d{5}$/.test(postcode)) return "";
  if (postcode.startsWith("97") || postcode.startsWith("98")) return postcode.slice(0, 3);
  if (postcode.startsWith("20")) return Number(postcode) < 20_200 ? "2A" : "2B";
  return postcode.slice(0, 2);
}

/** Blank lines separate paragraphs; text is never markup. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
}
