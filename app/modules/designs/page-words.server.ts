import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";

type Namespace = "design_pages" | "design_edit";
export type PageWords<Name extends string> = Record<Name, string>;

/** The sentences that a page shows, and no others: they are sent with it. */
export function pageWords<Name extends string>(
  { language }: Visit,
  namespace: Namespace,
  names: readonly Name[],
): PageWords<Name> {
  const sentence = (name: string) =>
    namespace === "design_pages" ? say(language, `design_pages.${name}`) : say(language, `design_edit.${name}`);
  return Object.fromEntries(names.map((name) => [name, sentence(name)])) as PageWords<Name>;
}
