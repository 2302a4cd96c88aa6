import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "#app/routes.ts";

/** Pages that no link leads to, and an address at which each can be looked at. */
export const unlinked: Record<string, string> = {
  "reset-password": "/reset-password?token=not-a-token",
  "confirm-email": "/confirm-email",
  "*": "/nothing/is/here",
};

const entries: readonly RouteConfigEntry[] = await routes;

/** The map of the product, pages only: `s/:slug/edit`; the home page is the empty one. */
export const pagePatterns: readonly string[] = entries
  .filter(({ file }) => file.endsWith(".tsx") && !file.includes("tests/"))
  .map(({ path }) => path ?? "");

function expression(pattern: string): RegExp {
  return new RegExp(`^/${pattern.replace("*", ".*").replace(/:\w+/g, "[^/]+")}$`);
}

const expressions = pagePatterns
  .map((pattern) => ({
    pattern,
    matches: expression(pattern),
    parameters: pattern.split(/:|\*/).length + (pattern === "*" ? 100 : 0),
  }))
  .sort((a, b) => a.parameters - b.parameters);

export function patternOf(pathname: string): string | undefined {
  return expressions.find(({ matches }) => matches.test(pathname))?.pattern;
}
