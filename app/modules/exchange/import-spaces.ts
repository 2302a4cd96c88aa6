import type { SpaceKind, SpaceStatus } from "#app/modules/spaces/space.ts";

/** The columns of a list of spaces, in any order; others are refused, so that nothing is dropped in silence. */
export const importColumns = [
  "name",
  "town",
  "postcode",
  "department",
  "lat",
  "lon",
  "network",
  "kind",
  "note",
] as const;
export type ImportColumn = (typeof importColumns)[number];
export type ImportRow = Record<ImportColumn, string>;

/** From the most precise words to the vaguest: « rural coworking », « women entrepreneurs' coworking » are coworking. */
const kindsByWord: readonly (readonly [RegExp, SpaceKind])[] = [
  [/fab ?lab/i, "fablab"],
  [/makerspace|hackerspace/i, "makerspace"],
  [/repair/i, "repair_cafe"],
  [/co-?working/i, "coworking"],
  [/digital mediation|médiation numérique/i, "digital_mediation"],
  [/culture|arts/i, "culture"],
  [/farm|ferme/i, "farm"],
  [/institution/i, "institution"],
  [/third[ -]place|tiers[ -]lieu/i, "third_place"],
];

/** A kind in somebody else's words, as one of ours; what is not recognised is « other », never a guess. */
export function kindOfWords(words: string): SpaceKind {
  return kindsByWord.find(([pattern]) => pattern.test(words))?.[1] ?? "other";
}

/** « planned » or « en projet » alone, or first among other remarks, is a status; the rest of the note is a fact to keep. */
export function statusOfNote(note: string): { status: SpaceStatus; rest: string } {
  const match = /^(?:planned|en projet)(?:\s*[;,.]\s*|$)/i.exec(note);
  return match ? { status: "planned", rest: note.slice(match[0].length) } : { status: "open", rest: note };
}

export type Coordinate = { ok: true; value: number | undefined } | { ok: false };

/** A decimal number as files write it; empty is unknown, which is not zero. */
export function coordinateOf(text: string): Coordinate {
  if (text === "") return { ok: true, value: undefined };
  return /^-?\d{1,3}(\.\d+)?$/.test(text) ? { ok: true, value: Number(text) } : { ok: false };
}
