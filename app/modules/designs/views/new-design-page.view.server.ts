import { redirect } from "react-router";
import { categoriesOfKind } from "#app/modules/listings/category.ts";
import { pageFor } from "#app/modules/spaces/page-for.server.ts";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { receiveForm } from "#app/platform/files/upload.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { editRevisionPath, importDesignPath, newDesignPath } from "../design.urls.ts";
import type { ReportLine } from "../okh/manifest.ts";
import { pageWords } from "../page-words.server.ts";
import { createDesign } from "../use-cases/create-design.server.ts";
import { importDesign } from "../use-cases/import-design.server.ts";

const names = [
  ...["new", "new_line", "import", "title", "title_hint", "category", "purpose", "purpose_hint", "description"],
  ...["keywords", "keywords_hint", "address", "address_hint", "pictures", "pictures_hint", "start", "start_line"],
] as const;

export function categoryChoices({ t }: Visit): { value: string; label: string }[] {
  return categoriesOfKind("design").map((value) => ({
    value,
    label: t(`things.category_${value}` as Parameters<typeof t>[0]),
  }));
}

export async function newDesignPage(visit: Visit, request: Request, slug: string) {
  const { head } = await pageFor(visit, request, slug, "lend");
  return {
    head,
    words: pageWords(visit, "design_edit", names),
    categories: categoryChoices(visit),
    importHref: importDesignPath(slug),
  };
}

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

/** « visière, PETG ; 2020 » as a list. */
export function typedKeywords(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

export async function createDesignAct(visit: Visit, request: Request, slug: string) {
  const { person } = await pageFor(visit, request, slug, "lend");
  const received = await receiveForm(request, { createdById: person.userId, now: visit.now });
  const form = received.formData;
  if (!received.ok) return refused(visit, received.failure, "create", typedValues(form));
  const input = {
    space: slug,
    title: text(form, "title"),
    category: text(form, "category") || undefined,
    purpose: text(form, "purpose"),
    description: text(form, "description"),
    keywords: typedKeywords(text(form, "keywords")),
    address: text(form, "address"),
    pictureIds: received.value.pictureIds,
  };
  const made = await executeOnce(createDesign, contextOf(visit, formKey(form, typedValues(form))), input);
  if (made.ok) return redirect(editRevisionPath(made.value.code, 1), 303);
  return refused(visit, made.failure, "create", typedValues(form));
}

const importNames = [
  ...["import_title", "import_line", "import_text", "import_file", "import_act", "import_done", "import_report"],
  ...["import_go", "line", "key", "outcome", "value", "new"],
] as const;

export async function importDesignPage(visit: Visit, request: Request, slug: string) {
  const { head } = await pageFor(visit, request, slug, "lend");
  return { head, words: pageWords(visit, "design_edit", importNames), newHref: newDesignPath(slug) };
}

const tones = { taken: "ok", adapted: "warn", left: "quiet", wrong: "stop" } as const;

/** A report in words, line by line. */
export function reportView(report: readonly ReportLine[], { t }: Visit) {
  return report.map(({ line, key, outcome, reason, value }, at) => ({
    id: `${at}`,
    line: line === null ? "–" : String(line),
    key,
    tone: tones[outcome],
    outcome: t(`design_okh.outcome_${outcome}`),
    reason: reason ? t(`design_okh.reason_${reason}`) : "",
    value: value ?? "",
  }));
}

export type ReportView = ReturnType<typeof reportView>;

function reportIn(details: unknown): ReportLine[] {
  const has = typeof details === "object" && details !== null && "report" in details && Array.isArray(details.report);
  return has ? (details.report as ReportLine[]) : [];
}

async function typedManifest(form: FormData): Promise<string> {
  const file = form.get("manifest");
  return file instanceof File && file.size > 0 && file.size < 1_000_000 ? file.text() : text(form, "text");
}

/** Reads the manifest that was typed or sent; the report comes back with the page, whatever became of it. */
export async function importDesignAct(visit: Visit, request: Request, slug: string) {
  await pageFor(visit, request, slug, "lend");
  const form = await request.formData();
  const manifest = await typedManifest(form);
  const read = await executeOnce(importDesign, contextOf(visit, formKey(form, { slug, manifest })), {
    space: slug,
    text: manifest,
  });
  if (!read.ok) {
    const answer = refused(visit, read.failure, "import", { text: manifest.slice(0, 20_000) });
    return {
      ...answer,
      data: { ...answer.data, report: reportView(reportIn(read.failure.details), visit), made: null },
    };
  }
  const { design, report } = read.value;
  const made = { href: editRevisionPath(design.code, 1), title: design.title };
  return { state: undefined, report: reportView(report, visit), made };
}
