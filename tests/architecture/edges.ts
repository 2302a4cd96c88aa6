import type { Source } from "./sources.ts";

/** Edges as they are reported. */
export function lines(found: { place: string; target: string }[]): string[] {
  return found.map(({ place, target }) => `${place} imports ${target}`);
}

/** Who imports what; types only where asked. */
export function edges(sources: Source[], options: { types?: boolean } = {}) {
  return sources.flatMap(({ place, imports }) =>
    imports
      .filter(({ typeOnly }) => options.types || !typeOnly)
      .map(({ target, typeOnly }) => ({ place, target, typeOnly })),
  );
}

/** The pure files of a module: types, rules, schemas, policies. */
export function isDomain(place: string): boolean {
  return /^app\/modules\/[^/]+\/(?!routes\/|components\/).*(?<!\.server)\.ts$/.test(place);
}
