import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatNumber } from "#app/platform/i18n/format.ts";
import { designSeenBy, keptOf, revisionSeenBy } from "../access.server.ts";
import { type Figures, figures as figuresSchema } from "../analysis/analysis.schema.ts";
import { inUnit } from "../analysis/units.ts";
import { comparableOf } from "../comparable.server.ts";
import type { Comparable } from "../compare.ts";
import { type ComparedFact, compareRevisions } from "../compare.ts";
import type { DescribedFile } from "../describe-file.ts";
import { mayChange } from "../design.policy.ts";
import { designPath, revisionFilePath } from "../design.urls.ts";
import { billWords, foundWords, minutesWords } from "../design-words.server.ts";
import { pageWords } from "../page-words.server.ts";
import { modelScale, rowsOf } from "../viewer/file-page.server.ts";
import { viewerWords } from "../viewer/viewer-words.server.ts";

const names = [
  ...["compare", "compare_line", "compare_choose", "first", "second", "compare_act", "fact", "files"],
  ...["figures", "take_file"],
  ...["one_only", "settings", "settings_none"],
] as const;

const titles = {
  licence: "licence",
  authors: "authors",
  process: "process",
  material: "material",
  layerUm: "layer",
  nozzleUm: "nozzle",
  walls: "walls",
  infillPercent: "infill",
  supports: "supports",
  mayStand: "stand",
  note: "note",
  minutesPerPiece: "time",
  milligramsPerPiece: "grams",
  piecesPerPlate: "plate",
  materials: "bill",
} as const;

function sideWords({ name }: ComparedFact, value: ComparedFact["a"], side: Comparable, { t, language }: Visit): string {
  if (value === null) return t("design_pages.nothing_said");
  const { process, supports } = side.settings;
  if (name === "process" && process) return t(`design_words.process_${process}`);
  if (name === "supports" && supports) return t(`design_words.supports_${supports}`);
  if (name === "mayStand") return t(value === true ? "design_pages.may_stand" : "design_pages.as_drawn");
  if (name === "layerUm" || name === "nozzleUm") return `${formatNumber(Number(value) / 1000, language, 3)} mm`;
  if (name === "milligramsPerPiece") return `${formatNumber(Number(value) / 1000, language)} g`;
  if (name === "minutesPerPiece") return minutesWords(Number(value), language);
  if (name === "infillPercent") return `${value}\u00a0%`;
  if (name === "materials") return side.materials.map((line) => billWords(line, language)).join(" ; ");
  return String(value);
}

const tones = { same: "quiet", changed: "warn", added: "act", removed: "stop", renamed: "warn" } as const;

/** What was found in a file, in the unit that a person confirmed. */
function foundIn({ raw, unit }: DescribedFile): Figures | undefined {
  const read = figuresSchema.safeParse(raw);
  if (!read.success) return undefined;
  return read.data.kind === "mesh" && unit ? inUnit(read.data, unit.name) : read.data;
}

function sideOf(file: DescribedFile | null, code: string, number: number, { language, t }: Visit) {
  if (!file) return null;
  const path = (what?: "picture" | "model") => revisionFilePath(code, number, file.id, what);
  const read = figuresSchema.safeParse(file.raw);
  const mesh = file.modelled && read.success && read.data.kind === "mesh" ? read.data : undefined;
  return {
    name: file.name,
    head: t("design_pages.revision", { number }),
    found: foundWords(file, language).join(" · "),
    href: path(),
    picture: file.pictured ? path("picture") : null,
    pictured: t("viewer.picture", { name: `${file.name}, ${t("design_pages.revision", { number })}` }),
    model: mesh ? { address: path("model"), scale: modelScale(mesh, file.unit?.name ?? null) } : null,
  };
}

/** The figures of both, by their names; what only one of them has is said of that one. */
function figureLines(a: DescribedFile | null, b: DescribedFile | null, visit: Visit) {
  const [before, after] = [a, b].map((file) => {
    const found = file ? foundIn(file) : undefined;
    const confirmed = file?.unit?.confirmed && !file.unit.stated ? file.unit.name : null;
    return new Map((found ? rowsOf(found, confirmed, visit) : []).map(({ name, value }) => [name, value]));
  });
  const labels = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  const lines = labels.map((label) => ({
    key: label,
    name: label,
    a: before?.get(label) ?? "–",
    b: after?.get(label) ?? "–",
  }));
  const same = lines.filter((one) => one.a === one.b);
  return {
    changed: lines.filter((one) => one.a !== one.b),
    same,
    sameWords: visit.t("design_pages.figures_same", { count: same.length }),
  };
}

async function comparison(visit: Visit, design: string, a: number, b: number) {
  const one = await revisionSeenBy(visit.viewer, { design, number: a });
  const other = await revisionSeenBy(visit.viewer, { design, number: b });
  if (!one.ok || !other.ok) return undefined;
  const [before, after] = [await comparableOf(one.value.revision), await comparableOf(other.value.revision)];
  const { facts, files } = compareRevisions(before, after);
  const { t } = visit;
  const outcomes = {
    same: "same",
    changed: "differs",
    added: "added",
    removed: "removed",
    renamed: "renamed",
  } as const;
  const line = (fact: ComparedFact) => ({
    key: fact.name,
    name: t(`design_pages.${titles[fact.name as keyof typeof titles]}`),
    a: sideWords(fact, fact.a, before, visit),
    b: sideWords(fact, fact.b, after, visit),
  });
  const same = facts.filter(({ changed }) => !changed).map(line);
  return {
    changed: facts.filter(({ changed }) => changed).map(line),
    same,
    sameWords: t("design_pages.settings_same", { count: same.length }),
    files: files.map((file) => ({
      key: `${file.a?.id ?? ""}-${file.b?.id ?? ""}`,
      name: file.name,
      tone: tones[file.outcome],
      state: t(`design_pages.${outcomes[file.outcome]}`),
      isSame: file.outcome === "same",
      a: sideOf(file.a, design, a, visit),
      b: sideOf(file.b, design, b, visit),
      figures: file.outcome === "same" ? null : figureLines(file.a, file.b, visit),
    })),
  };
}

const numberIn = (search: URLSearchParams, name: string) => {
  const value = Number(search.get(name));
  return Number.isInteger(value) && value > 0 ? value : undefined;
};

/** Two revisions side by side: those of the address, or the two latest. Undefined: it is not there for this viewer. */
export async function comparePage(visit: Visit, code: string, search: URLSearchParams) {
  const seen = await designSeenBy(visit.viewer, code);
  if (!seen.ok) return undefined;
  const design = seen.value;
  const changes = mayChange(visit.viewer, keptOf(design));
  const numbers = design.revisions.filter(({ publishedAt }) => publishedAt || changes).map(({ number }) => number);
  const [b = numbers[0], a = numbers.find((number) => number < (b ?? 0))] = [
    numberIn(search, "b"),
    numberIn(search, "a"),
  ];
  const { t } = visit;
  const compared = a === undefined || b === undefined ? null : await comparison(visit, design.listing.code, a, b);
  if (compared === undefined) return undefined;
  return {
    title: design.listing.title,
    trail: [
      { href: designPath(design.listing.code), label: design.listing.title },
      { label: t("design_pages.compare") },
    ],
    words: pageWords(visit, "design_pages", names),
    choices: numbers.map((number) => ({ value: String(number), label: t("design_pages.revision", { number }) })),
    a: a === undefined ? "" : String(a),
    b: b === undefined ? "" : String(b),
    heads: [t("design_pages.revision", { number: a ?? 0 }), t("design_pages.revision", { number: b ?? 0 })] as const,
    compared,
    viewer: { ...viewerWords(t), open_both: t("viewer.open_both") },
  };
}

export type CompareView = NonNullable<Awaited<ReturnType<typeof comparePage>>>;
