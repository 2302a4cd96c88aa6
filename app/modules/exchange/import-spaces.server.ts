import { parse } from "csv-parse/sync";
import { findImportedCard, insertImportedCard } from "#app/modules/spaces/imported-card.server.ts";
import { type CreateSpaceInput, createSpaceInput } from "#app/modules/spaces/space.schema.ts";
import { searchable } from "#app/modules/spaces/space.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { ok } from "#app/platform/result.ts";
import { inTransaction, issueSentence } from "#app/platform/use-case.server.ts";
import {
  coordinateOf,
  type ImportColumn,
  type ImportRow,
  importColumns,
  kindOfWords,
  statusOfNote,
} from "./import-spaces.ts";

export interface ImportLine {
  /** In the file; the header is line 1. */
  line: number;
  name: string;
  /** `unchanged`: a card of this row exists already. `not_imported`: good, but another line is not. */
  outcome: "created" | "unchanged" | "not_imported" | "refused";
  /** Why it is refused, for operators, in English. */
  reasons: string[];
}

export interface ImportReport {
  /** False when a line is refused: then nothing at all was written. */
  imported: boolean;
  created: number;
  unchanged: number;
  refused: number;
  networksCreated: string[];
  lines: ImportLine[];
}

interface ReadLine {
  line: number;
  row: ImportRow;
  reasons: string[];
  card?: CreateSpaceInput;
  importKey: string;
}

type Cells = { record: string[]; line: number };

const mostLines = 10_000;

function cellsOf(text: string): Cells[] | { line: number; reason: string } {
  const cells: Cells[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: string[], { lines }) => {
        cells.push({ record, line: lines });
        return null;
      },
    });
    return cells;
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : 1;
    return { line, reason: error instanceof Error ? error.message : String(error) };
  }
}

function headerReasons(header: readonly string[]): string[] {
  const known: readonly string[] = importColumns;
  const missing = importColumns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !known.includes(column));
  const twice = header.filter((column, index) => header.indexOf(column) !== index);
  return [
    ...missing.map((column) => `The column "${column}" is missing.`),
    ...unknown.map((column) => `The column "${column}" is not known.`),
    ...twice.map((column) => `The column "${column}" is there twice.`),
  ];
}

function rowOf(header: readonly string[], record: readonly string[]): ImportRow {
  const cell = (column: ImportColumn) => record[header.indexOf(column)] ?? "";
  return Object.fromEntries(importColumns.map((column) => [column, cell(column)])) as ImportRow;
}

function judged(row: ImportRow): { reasons: string[]; card?: CreateSpaceInput } {
  const [latitude, longitude] = [coordinateOf(row.lat), coordinateOf(row.lon)];
  const reasons = [
    ...(latitude.ok ? [] : [`lat: "${row.lat}" is not a number.`]),
    ...(longitude.ok ? [] : [`lon: "${row.lon}" is not a number.`]),
    ...(row.network.length > 80 ? ["network: longer than 80 characters."] : []),
  ];
  if (!latitude.ok || !longitude.ok) return { reasons };
  const { status, rest } = statusOfNote(row.note);
  const parsed = createSpaceInput.safeParse({
    name: row.name,
    kind: kindOfWords(row.kind),
    status,
    description: rest,
    postcode: row.postcode,
    town: row.town,
    department: row.department,
    latitude: latitude.value,
    longitude: longitude.value,
  });
  if (parsed.success) return { reasons, card: parsed.data };
  const sentences = parsed.error.issues.map((issue) => {
    const { key, params } = issueSentence(issue);
    return `${issue.path.join(".")}: ${say("en", key, params)}`;
  });
  return { reasons: [...reasons, ...sentences] };
}

/** The same place in the same list, however its name is typed. */
function importKeyOf({ name, town, department }: ImportRow): string {
  return [name, town, department].map((part) => searchable(part)).join("|");
}

function readLines(header: readonly string[], rows: readonly Cells[]): ReadLine[] {
  const seen = new Map<string, number>();
  return rows.map(({ record, line }) => {
    const row = rowOf(header, record);
    const importKey = importKeyOf(row);
    const { reasons, card } = judged(row);
    if (record.length !== header.length) reasons.push(`${record.length} cells instead of ${header.length}.`);
    const before = seen.get(importKey);
    if (before !== undefined) reasons.push(`The same space as on line ${before}.`);
    seen.set(importKey, before ?? line);
    return { line, row, reasons, importKey, ...(card ? { card } : {}) };
  });
}

function refusedFile(line: number, reasons: string[]): ImportReport {
  const lines: ImportLine[] = [{ line, name: "", outcome: "refused", reasons }];
  return { imported: false, created: 0, unchanged: 0, refused: 1, networksCreated: [], lines };
}

function refusedLines(read: readonly ReadLine[]): ImportReport {
  const lines = read.map(({ line, row, reasons }): ImportLine => {
    return { line, name: row.name, outcome: reasons.length > 0 ? "refused" : "not_imported", reasons };
  });
  const refused = lines.filter(({ outcome }) => outcome === "refused").length;
  return { imported: false, created: 0, unchanged: 0, refused, networksCreated: [], lines };
}

async function write(read: readonly ReadLine[], source: string, now: Date): Promise<ImportReport> {
  const lines: ImportLine[] = [];
  const networksCreated: string[] = [];
  for (const { line, row, card, importKey } of read) {
    const known = await findImportedCard(importKey);
    if (!known && card) {
      const { createdNetwork } = await insertImportedCard({ card, importKey, network: row.network, source, now });
      if (createdNetwork) networksCreated.push(row.network);
    }
    lines.push({ line, name: row.name, outcome: known ? "unchanged" : "created", reasons: [] });
  }
  const count = (outcome: ImportLine["outcome"]) => lines.filter((each) => each.outcome === outcome).length;
  const [created, unchanged] = [count("created"), count("unchanged")];
  return { imported: true, created, unchanged, refused: 0, networksCreated, lines };
}

/**
 * Makes unclaimed cards from a public list of spaces (CSV in UTF-8, columns of `importColumns`). All or nothing: when a line
 * is refused nothing is written, and the report says why for each. A row whose card exists already changes nothing.
 */
export async function importSpaces(csv: string, now: Date, source = "liste publique de lieux"): Promise<ImportReport> {
  const cells = cellsOf(csv);
  if (!Array.isArray(cells)) return refusedFile(cells.line, [cells.reason]);
  const [first, ...rows] = cells;
  if (!first) return refusedFile(1, ["The file is empty."]);
  if (rows.length > mostLines) return refusedFile(1, [`More than ${mostLines} lines.`]);
  const header = first.record.map((column) => column.toLowerCase());
  const problems = headerReasons(header);
  if (problems.length > 0) return refusedFile(1, problems);
  const read = readLines(header, rows);
  if (read.some(({ reasons }) => reasons.length > 0)) return refusedLines(read);
  const written = await inTransaction(async () => ok(await write(read, source, now)));
  if (!written.ok) throw new Error(written.failure.code);
  return written.value;
}
