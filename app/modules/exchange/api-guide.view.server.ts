import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { problemSentence, problems } from "./openapi.server.ts";
import { verbs } from "./verbs.server.ts";

/** The page that tells a programmer how to begin; summaries of verbs are those of the API description, in English. */
export function apiGuideView({ t, language }: Visit) {
  const modules = [...new Set(verbs.map(({ module }) => module))].sort().map((module) => ({
    module,
    title: say(language, `api.module_${module}`),
    verbs: verbs
      .filter((verb) => verb.module === module)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ name, method, path, summary }) => ({ name, address: `${method} ${path}`, summary })),
  }));
  return {
    title: t("api.title"),
    line: t("api.line"),
    token: { title: t("api.token_title"), text: t("api.token_text"), link: t("api.token_link") },
    call: {
      title: t("api.call_title"),
      text: t("api.call_text"),
      description: t("api.description_link"),
      problems: t("api.problems_link"),
    },
    verbs: t("api.verbs_title"),
    columns: { address: t("api.method"), summary: t("api.summary") },
    modules,
  };
}

export type ApiGuideView = ReturnType<typeof apiGuideView>;

export function problemsView({ t, language }: Visit) {
  return {
    title: t("api.problems_title"),
    line: t("api.problems_line"),
    columns: { code: t("api.code"), status: t("api.status"), sentence: t("api.sentence") },
    problems: problems().map((problem) => ({ ...problem, sentence: problemSentence(language, problem.code) ?? "" })),
  };
}
