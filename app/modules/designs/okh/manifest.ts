/** A design as Open Know-How manifests say it, whatever their version: what this library takes from them and gives back. */
export interface Manifest {
  title: string;
  /** What it is for, in a sentence (`function`, `intended-use`). */
  purpose: string;
  description: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  authors: string[];
  /** Where its documentation lives. */
  address: string;
  /** Where what it was made from lives. */
  derivedFrom: string;
  keywords: string[];
  massGrams: number | null;
  material: string;
  process: ManifestProcess | null;
  parts: ManifestPart[];
  /** What is neither a part nor a drawing: instructions, sources. */
  documents: ManifestFile[];
  images: string[];
}

/** FDM and resin printing have a name in 2.x; the others are told by their TsDC identifier (DIN SPEC 3105-1). */
export const manifestProcesses = ["fdm", "resin", "laser", "cnc"] as const;
export type ManifestProcess = (typeof manifestProcesses)[number];

export interface ManifestFile {
  title: string;
  /** Web address, or a path beside the manifest. */
  path: string;
}

export interface ManifestPart {
  name: string;
  files: string[];
  material: string;
  /** Millimetres, as the part lies. */
  size: { width: number; depth: number; height: number } | null;
}

/** How a line of the manifest was read. */
export type Outcome = "taken" | "adapted" | "left" | "wrong";

export interface ReportLine {
  /** From 1; null when it concerns no line: something is missing. */
  line: number | null;
  /** The key as it is written, with the table it is in. */
  key: string;
  outcome: Outcome;
  /** Why it was adapted, left or wrong: a key of sentences, `design_okh.…`. */
  reason?: ReportReason;
  /** What was written, shortened. */
  value?: string;
}

export const reportReasons = [
  "unreadable",
  "not_a_manifest",
  "version_unknown",
  "not_text",
  "not_an_address",
  "not_a_licence",
  "licence_guessed",
  "licence_of_documents",
  "number_as_text",
  "redacted",
  "kept_elsewhere",
  "files_not_fetched",
  "not_kept",
  "missing",
  "shortened",
  "not_a_number",
] as const;
export type ReportReason = (typeof reportReasons)[number];

export interface ReadManifest {
  format: "okh_v1" | "okh_v2" | null;
  /** Absent when nothing could be read of it. */
  manifest: Manifest | null;
  report: ReportLine[];
}

export const emptyManifest: Manifest = {
  title: "",
  purpose: "",
  description: "",
  version: "",
  licence: "",
  authors: [],
  address: "",
  derivedFrom: "",
  keywords: [],
  massGrams: null,
  material: "",
  process: null,
  parts: [],
  documents: [],
  images: [],
};

/** Longer manifests than this are refused unread. */
export const mostManifestCharacters = 200_000;
