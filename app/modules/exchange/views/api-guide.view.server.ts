import type { Visit } from "#app/platform/http/visit.server.ts";
import { languages } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { problemSentence, problems } from "../openapi.server.ts";
import { verbs } from "../verbs.server.ts";

export const apiGuidePath = "/api";
export const problemsPath = "/api/v1/problems";
const verbsPath = (module: string) => `${apiGuidePath}/verbs/${module}`;

/** The page that tells a programmer how to begin. */
export function apiGuideView({ t, language }: Visit) {
  const modules = [...new Set(verbs.map(({ module }) => module))].map((module) => ({
    href: verbsPath(module),
    title: say(language, `api.module_${module}`),
    verbs: verbs.filter((verb) => verb.module === module).length,
  }));
  return {
    title: t("api.title"),
    line: t("api.line"),
    token: { title: t("api.token_title"), text: t("api.token_text"), link: t("api.token_link") },
    call: {
      title: t("api.call_title"),
      text: t("api.call_text"),
      description: t("api.description_link"),
      problems: { href: problemsPath, label: t("api.problems_link") },
    },
    verbs: t("api.verbs_title"),
    columns: { module: t("api.module"), verbs: t("api.verbs") },
    modules: modules.sort((a, b) => a.title.localeCompare(b.title, language)),
  };
}

/** What can be done in one part of the product; summaries are those of the API description, in English. */
export function apiVerbsView(module: string, { t, language }: Visit) {
  const found = verbs.filter((verb) => verb.module === module);
  if (found.length === 0) return;
  return {
    trail: [{ href: apiGuidePath, label: t("api.title") }, { label: say(language, `api.module_${module}`) }],
    title: say(language, `api.module_${module}`),
    columns: { address: t("api.method"), summary: t("api.summary") },
    verbs: found
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ name, method, path, summary }) => ({ name, address: `${method} ${path}`, summary })),
  };
}

/** Codes only: the sentences of several hundred refusals are more than a page should weigh. */
export function problemsView({ t }: Visit) {
  const codes = problems();
  return {
    trail: [{ href: apiGuidePath, label: t("api.title") }, { label: t("api.problems_title") }],
    title: t("api.problems_title"),
    line: t("api.problems_line"),
    status: t("api.status"),
    statuses: [...new Set(codes.map(({ status }) => status))]
      .sort((a, b) => a - b)
      .map((status) => ({
        status,
        codes: codes.filter((problem) => problem.status === status).map(({ code }) => code),
      })),
  };
}

export function problemView(code: string, { t }: Visit) {
  const found = problems().find((problem) => problem.code === code);
  if (!found) return;
  const name = { fr: t("api.in_french"), en: t("api.in_english") };
  return {
    trail: [
      { href: apiGuidePath, label: t("api.title") },
      { href: problemsPath, label: t("api.problems_title") },
      { label: code },
    ],
    code,
    line: t("api.problem_line"),
    facts: [
      { name: t("api.code"), value: code },
      { name: t("api.status"), value: String(found.status) },
    ],
    sentences: languages.map((language) => ({
      language,
      name: name[language],
      sentence: problemSentence(language, code) ?? "",
    })),
  };
}
