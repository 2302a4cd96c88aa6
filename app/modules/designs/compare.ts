import type { DescribedFile } from "./describe-file.ts";
import type { BillLine, PrintSettings } from "./revision.ts";

/** What two revisions are compared by. */
export interface Comparable {
  licence: string;
  authors: readonly string[];
  settings: PrintSettings;
  materials: readonly BillLine[];
  minutesPerPiece: number | null;
  milligramsPerPiece: number | null;
  piecesPerPlate: number | null;
  files: readonly DescribedFile[];
}

type Side = string | number | boolean | null;

export interface ComparedFact {
  name: string;
  a: Side;
  b: Side;
  changed: boolean;
}

export interface ComparedFile {
  name: string;
  outcome: "same" | "changed" | "added" | "removed" | "renamed";
  a: DescribedFile | null;
  b: DescribedFile | null;
}

const settingNames = [
  ...["process", "material", "layerUm", "nozzleUm", "walls", "infillPercent", "supports", "mayStand", "note"],
] as (keyof PrintSettings)[];

function billText(lines: readonly BillLine[]): string | null {
  const written = lines.map(
    ({ material, quantity, unit, pieces, lossPerMille }) => `${material}|${quantity}|${unit}|${pieces}|${lossPerMille}`,
  );
  return written.length > 0 ? written.join("; ") : null;
}

function factsOf(revision: Comparable): [string, Side][] {
  const { licence, authors, settings, materials } = revision;
  return [
    ["licence", licence || null],
    ["authors", authors.join(", ") || null],
    ...settingNames.map((name): [string, Side] => [name, settings[name] ?? null]),
    ["minutesPerPiece", revision.minutesPerPiece],
    ["milligramsPerPiece", revision.milligramsPerPiece],
    ["piecesPerPlate", revision.piecesPerPlate],
    ["materials", billText(materials)],
  ];
}

/** Files with the same name belong together; then those with the same content, which were renamed. */
function comparedFiles(a: readonly DescribedFile[], b: readonly DescribedFile[]): ComparedFile[] {
  const left = new Set(b);
  const without: DescribedFile[] = [];
  const found: ComparedFile[] = [];
  for (const before of a) {
    const after = [...left].find(({ name }) => name === before.name);
    if (!after) {
      without.push(before);
      continue;
    }
    left.delete(after);
    const same =
      before.sha256 === after.sha256 && before.unit?.name === after.unit?.name && before.copies === after.copies;
    found.push({ name: after.name, outcome: same ? "same" : "changed", a: before, b: after });
  }
  for (const before of without) {
    const after = [...left].find(({ sha256 }) => sha256 === before.sha256);
    if (after) left.delete(after);
    found.push({
      name: after?.name ?? before.name,
      outcome: after ? "renamed" : "removed",
      a: before,
      b: after ?? null,
    });
  }
  for (const after of left) found.push({ name: after.name, outcome: "added", a: null, b: after });
  return found;
}

/** What differs, and what does not; facts that neither of them says are left out. */
export function compareRevisions(a: Comparable, b: Comparable): { facts: ComparedFact[]; files: ComparedFile[] } {
  const others = new Map(factsOf(b));
  const facts = factsOf(a).map(([name, before]): ComparedFact => {
    const after = others.get(name) ?? null;
    return { name, a: before, b: after, changed: before !== after };
  });
  return { facts: facts.filter((fact) => fact.a !== null || fact.b !== null), files: comparedFiles(a.files, b.files) };
}
