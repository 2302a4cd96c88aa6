import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { verbs } from "./verbs.server.ts";

interface Compiled {
  verb: AnyUseCase;
  pattern: RegExp;
  names: string[];
}

function compile(verb: AnyUseCase): Compiled {
  const names: string[] = [];
  const source = verb.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    names.push(name);
    return "([^/]+)";
  });
  return { verb, pattern: new RegExp(`^${source}$`), names };
}

let compiled: Map<number, Compiled[]> | undefined;

/** Verbs by number of path segments; a fixed segment wins over a parameter. */
function table(): Map<number, Compiled[]> {
  if (compiled) return compiled;
  compiled = new Map();
  for (const verb of [...verbs].sort((a, b) => a.path.split("{").length - b.path.split("{").length)) {
    const depth = verb.path.split("/").length;
    compiled.set(depth, [...(compiled.get(depth) ?? []), compile(verb)]);
  }
  return compiled;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export type FoundVerb =
  | { kind: "verb"; verb: AnyUseCase; params: Record<string, string> }
  | { kind: "no_path" }
  | { kind: "no_method"; allowed: string[] };

/** The verb behind a method and a path under /api/v1; HEAD asks what GET would answer. */
export function findVerb(method: string, path: string): FoundVerb {
  const plain = path.replace(/\/+$/, "");
  const wanted = method === "HEAD" ? "GET" : method;
  const allowed = new Set<string>();
  for (const { verb, pattern, names } of table().get(plain.split("/").length) ?? []) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const values = names.map((_name, index) => decode(match[index + 1] ?? ""));
    if (values.includes(undefined)) continue;
    if (verb.method === wanted)
      return {
        kind: "verb",
        verb,
        params: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])),
      };
    allowed.add(verb.method);
    if (verb.method === "GET") allowed.add("HEAD");
  }
  return allowed.size ? { kind: "no_method", allowed: [...allowed].sort().concat("OPTIONS") } : { kind: "no_path" };
}
