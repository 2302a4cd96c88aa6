import { parse as parseToml, TomlError } from "smol-toml";
import { LineCounter, parseDocument } from "yaml";

/** The text of a manifest as plain values, with the line on which each key stands. */
export interface Source {
  syntax: "yaml" | "toml";
  values: Record<string, unknown>;
  /** From 1; by the path of the key: `license.hardware`, `part.0.name`. */
  lineOf(path: string): number | null;
}

export type Unreadable = { line: number | null; message: string };

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Lines of keys of TOML: the parser does not tell them. Values over several lines may only add keys that nobody asks for. */
function tomlLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const counts = new Map<string, number>();
  let table = "";
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const header = /^\s*(\[\[?)\s*([^\]]+?)\s*\]/.exec(line);
    const key = /^\s*"?([\w.-]+)"?\s*=/.exec(line)?.[1];
    if (header?.[1] === "[[") {
      const name = header[2] ?? "";
      const at = counts.get(name) ?? 0;
      counts.set(name, at + 1);
      if (at === 0) lines.set(name, index + 1);
      table = `${name}.${at}.`;
    } else if (header) table = `${header[2]}.`;
    const path = header ? table.slice(0, -1) : key === undefined ? undefined : `${table}${key}`;
    if (path !== undefined && !lines.has(path)) lines.set(path, index + 1);
  }
  return lines;
}

/** The line of a key, or of what it is inside of. */
function nearest(path: string, line: (path: string) => number | undefined): number | null {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const found = line(parts.slice(0, length).join("."));
    if (found !== undefined) return found;
  }
  return null;
}

function readToml(text: string): Source | Unreadable {
  try {
    const values: Record<string, unknown> = { ...parseToml(text) };
    const lines = tomlLines(text);
    return { syntax: "toml", values, lineOf: (path) => nearest(path, (one) => lines.get(one)) };
  } catch (error) {
    if (error instanceof TomlError) return { line: error.line, message: error.message.split("\n")[0] ?? "" };
    throw error;
  }
}

function readYaml(text: string): Source | Unreadable {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error) return { line: counter.linePos(error.pos[0]).line, message: error.message };
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 50 });
  } catch (cause) {
    return { line: null, message: cause instanceof Error ? cause.message : "" };
  }
  if (!isTable(values)) return { line: 1, message: "" };
  const lineAt = (path: string) => {
    const node: unknown = document.getIn(path.split("."), true);
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    return Array.isArray(range) && typeof range[0] === "number" ? counter.linePos(range[0]).line : undefined;
  };
  return { syntax: "yaml", values, lineOf: (path) => nearest(path, lineAt) };
}

function looksLikeToml(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).slice(0, 400);
  const equals = lines.filter((line) => /^\s*(\[\[?[\w."-]+\]\]?|[\w."-]+\s*=)/.test(line)).length;
  const colons = lines.filter((line) => /^[\w-]+:(\s|$)/.test(line)).length;
  return equals > colons;
}

/** Reads YAML or TOML, whichever it looks like. */
export function readSource(text: string): Source | Unreadable {
  const plain = text.replace(/^\uFEFF/, "");
  return looksLikeToml(plain) ? readToml(plain) : readYaml(plain);
}
