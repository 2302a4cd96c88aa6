/** What a revision says of how it is made. Pure; quantities are integers of the smallest unit. */

export const processes = ["fdm", "resin", "laser", "cnc", "vinyl", "by_hand"] as const;
export type Process = (typeof processes)[number];

export const supportKinds = ["none", "from_plate", "everywhere"] as const;
export type Supports = (typeof supportKinds)[number];

/** What is absent is not said. Lengths in micrometres, temperatures in degrees Celsius. */
export interface PrintSettings {
  process?: Process;
  /** « PETG », « PLA », « carton 3 mm »: as machines say what they take. */
  material?: string;
  layerUm?: number;
  nozzleUm?: number;
  walls?: number;
  infillPercent?: number;
  supports?: Supports;
  /** A part may be laid on another side, stood up included: otherwise only quarter-turns on the plate. */
  mayStand?: boolean;
  note?: string;
}

/** Units of a material and the smallest unit that quantities count: g, mm, cm², sheet, piece, ml. */
export const materialUnits = ["kg", "m", "m2", "sheet", "piece", "l"] as const;
export type MaterialUnit = (typeof materialUnits)[number];

/** `quantity` smallest units make `pieces` pieces: one sheet for 8 shields is { quantity: 1, pieces: 8 }. */
export interface BillLine {
  material: string;
  unit: MaterialUnit;
  quantity: number;
  pieces: number;
  /** What is expected to be lost, in thousandths: 50 is 5 %. */
  lossPerMille: number;
}

/** What `count` pieces take, loss included, rounded up to the smallest unit. Exact: integers only. */
export function neededFor(line: BillLine, count: number): number {
  const numerator = BigInt(line.quantity) * BigInt(count) * BigInt(1000 + line.lossPerMille);
  const denominator = BigInt(line.pieces) * 1000n;
  return Number((numerator + denominator - 1n) / denominator);
}

export interface Pace {
  minutesPerPiece: number | null;
  piecesPerPlate: number | null;
}

/** Plates and minutes for `count` pieces; null where it is not known. A plate that is not full takes its own pieces only. */
export function workFor({ minutesPerPiece, piecesPerPlate }: Pace, count: number) {
  return {
    plates: piecesPerPlate === null ? null : Math.ceil(count / piecesPerPlate),
    minutes: minutesPerPiece === null ? null : minutesPerPiece * count,
  };
}

export const fileRoles = ["part", "drawing", "source", "document"] as const;
export type FileRole = (typeof fileRoles)[number];

/** Units that files are drawn in; the names are those of 3MF. */
export const fileUnits = ["micron", "millimeter", "centimeter", "inch", "foot", "meter"] as const;
export type FileUnit = (typeof fileUnits)[number];

/** Millimetres in one unit of the file. */
const millimetresIn: Record<FileUnit, number> = {
  micron: 0.001,
  millimeter: 1,
  centimeter: 10,
  inch: 25.4,
  foot: 304.8,
  meter: 1000,
};

/** By what lengths read as `guessed` are multiplied when they were really written in `confirmed`. */
export function scaleBetween(guessed: FileUnit, confirmed: FileUnit): number {
  return guessed === confirmed ? 1 : millimetresIn[confirmed] / millimetresIn[guessed];
}

/** What is made or cut: its size counts, and its unit has to be confirmed. */
export function isMade(role: FileRole): boolean {
  return role === "part" || role === "drawing";
}

export type PublishProblem =
  | "no_file"
  | "no_licence"
  | "no_author"
  | "no_note"
  | "file_waiting"
  | "file_refused"
  | "unit_not_confirmed"
  | "pieces_not_confirmed";

export interface DraftFacts {
  number: number;
  licence: string;
  authors: readonly string[];
  note: string;
  piecesPerPlate: number | null;
  piecesConfirmed: boolean;
  files: readonly {
    name: string;
    role: FileRole;
    status: "waiting" | "analysed" | "refused" | "kept";
    /** Its size is known in its own unit: a mesh or a drawing. */
    measured: boolean;
    unitConfirmed: boolean;
  }[];
}

/** All that stands between a draft and its publication, each with the file that it concerns. */
export function publishProblems(draft: DraftFacts): { problem: PublishProblem; file?: string }[] {
  const ofFiles = draft.files.flatMap((file): { problem: PublishProblem; file: string }[] => {
    const { name, status } = file;
    if (status === "waiting") return [{ problem: "file_waiting", file: name }];
    if (status === "refused") return [{ problem: "file_refused", file: name }];
    const asks = isMade(file.role) && file.measured && !file.unitConfirmed;
    return asks ? [{ problem: "unit_not_confirmed", file: name }] : [];
  });
  const missing: [boolean, PublishProblem][] = [
    [draft.files.length === 0, "no_file"],
    [draft.licence === "", "no_licence"],
    [draft.authors.length === 0, "no_author"],
    [draft.number > 1 && draft.note === "", "no_note"],
    [draft.piecesPerPlate !== null && !draft.piecesConfirmed, "pieces_not_confirmed"],
  ];
  return [...missing.filter(([is]) => is).map(([, problem]) => ({ problem })), ...ofFiles];
}

/** How a revision of the library is written where it is pinned: on a run, a bag, a label. */
export function pinOf({ design, number }: { design: string; number: number }): string {
  return `${design} r${number}`;
}

/** The revision of the library that a text pins: the short code of its design and its number; undefined for any other text. */
export function readPin(text: string): { design: string; number: number } | undefined {
  const [, design, number] = /^([2-9B-DF-HJ-NP-TV-Z]{4,8}) r(\d{1,4})$/.exec(text.trim()) ?? [];
  return design && number ? { design, number: Number(number) } : undefined;
}
