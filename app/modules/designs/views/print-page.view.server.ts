import { stockOfSpace } from "#app/modules/materials/materials.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import type { Person } from "#app/platform/viewer.ts";
import { designSeenBy } from "../access.server.ts";
import { billColumn, consumptionColumn } from "../columns.ts";
import { currentOf } from "../describe-design.server.ts";
import { takenFor } from "../describe-print.server.ts";
import { designPagePath, designPath } from "../design.urls.ts";
import { billWords, measureWords, piecesWords } from "../design-words.server.ts";
import { pageWords } from "../page-words.server.ts";
import { listPrintRows, type PrintRow } from "../repos/print.repo.server.ts";
import { findRevision } from "../repos/revision.repo.server.ts";
import type { BillLine } from "../revision.ts";
import { recordPrint } from "../use-cases/record-print.server.ts";

const names = [
  ...["print_title", "print_line", "print_space", "print_pieces", "print_machine", "print_machine_hint", "print_act"],
  ...[
    "print_take",
    "print_not_taken",
    "print_no_stock",
    "prints",
    "prints_none",
    "no_space",
    "saved",
    "note",
    "bill",
    "which_revision",
  ],
] as const;

/** For each line of the bill, what the person’s spaces have in stock that is counted in the same unit. */
async function choicesFor(bill: readonly BillLine[], person: Person) {
  const stock: { spaceName: string; code: string; title: string; unit: string }[] = [];
  for (const { spaceId, name } of person.memberships)
    for (const one of await stockOfSpace(spaceId)) stock.push({ ...one, spaceName: name });
  return bill.map(({ material, unit }, at) => ({
    name: `take-${at}`,
    material,
    options: stock
      .filter((one) => one.unit === unit)
      .map(({ code, title, spaceName }) => ({ value: code, label: `${title} (${spaceName}, ${code})` })),
  }));
}

async function printView(row: PrintRow, { t, language }: Visit) {
  const date = formatDate(row.at, language, row.space.zone);
  const needs = consumptionColumn(row.consumption).map(
    ({ material, needed, unit }) => `${material} : ${measureWords(needed, unit, language)}`,
  );
  return {
    id: row.id,
    words: t("design_pages.print_said", { pieces: piecesWords(row.pieces, language), date, space: row.space.name }),
    revision: t("design_pages.revision", { number: row.revision.number }),
    needs,
    taken: (await takenFor(row.id)).map(
      ({ title, quantity, unit }) => `${title} : ${measureWords(quantity, unit, language)}`,
    ),
    note: row.note,
  };
}

/** Where what was made is recorded, and what was. Undefined: it is not there for this viewer. */
export async function printPage(visit: Visit, request: Request, code: string) {
  const person = personOf(visit, request);
  const seen = await designSeenBy(person, code);
  if (!seen.ok) return undefined;
  const design = seen.value;
  const search = new URL(request.url).searchParams;
  const number = Number(search.get("r")) || currentOf(design)?.number;
  const revision = number === undefined ? null : await findRevision({ designId: design.id, number });
  if (!revision?.publishedAt) return undefined;
  const { t, language } = visit;
  const mine = person.memberships.map(({ spaceId }) => spaceId);
  const rows = await listPrintRows(design.id, mine, 50);
  return {
    title: design.listing.title,
    number: revision.number,
    trail: [
      { href: designPath(design.listing.code), label: design.listing.title },
      { label: t("design_pages.print_title") },
    ],
    line: t("design_pages.revision", { number: revision.number }),
    words: pageWords(visit, "design_pages", names),
    spaces: person.memberships.map(({ slug, name }) => ({ value: slug, label: name })),
    bill: billColumn(revision.materials).map((line) => billWords(line, language)),
    take: await choicesFor(billColumn(revision.materials), person),
    prints: await Promise.all(rows.map((row) => printView(row, visit))),
    saved: search.get("after") === "saved",
  };
}

export async function printAct(visit: Visit, request: Request, code: string) {
  personOf(visit, request);
  const formData = await request.formData();
  const number = Number(formData.get("number"));
  const chosen = [...formData.entries()].flatMap(([name, value]) => {
    const line = /^take-(\d+)$/.exec(name)?.[1];
    return line !== undefined && typeof value === "string" && value !== "" ? [{ line, material: value }] : [];
  });
  for (const [at, { line, material }] of chosen.entries()) {
    formData.append(`taken[${at}].line`, line);
    formData.append(`taken[${at}].material`, material);
  }
  const then = designPagePath(code, "print", { r: number, after: "saved" });
  return submitForm({ visit, formData, useCase: recordPrint, also: { design: code }, name: "print", then });
}
