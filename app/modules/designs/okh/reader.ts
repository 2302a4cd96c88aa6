import { guessLicence, parseLicence } from "../licence.ts";
import type { Outcome, ReportLine, ReportReason } from "./manifest.ts";
import type { Source } from "./source.ts";

const longestText = 5000;
const redacted = /^\[?(redacted|n\/?a|unknown|none|tbd)\]?$/i;

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text) && text.length <= 2000;
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** Takes values out of a manifest one by one, and notes line by line what became of each. */
export class Reader {
  readonly #source: Source;
  readonly #report: ReportLine[] = [];
  readonly seen = new Set<string>();

  constructor(source: Source) {
    this.#source = source;
  }

  raw(path: string): unknown {
    let value: unknown = this.#source.values;
    for (const part of path.split(".")) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
      value = Reflect.get(value, part);
    }
    return value ?? undefined;
  }

  note(path: string, outcome: Outcome, reason?: ReportReason): void {
    const value = shown(this.raw(path));
    this.seen.add(path);
    this.#report.push({
      line: this.#source.lineOf(path),
      key: path,
      outcome,
      ...(reason ? { reason } : {}),
      ...(value === undefined ? {} : { value }),
    });
  }

  text(path: string, most = longestText): string {
    const value = this.raw(path);
    if (value === undefined) return "";
    if (typeof value === "number" || typeof value === "boolean") {
      this.note(path, "adapted", "number_as_text");
      return String(value);
    }
    if (typeof value !== "string") {
      this.note(path, "wrong", "not_text");
      return "";
    }
    const clean = value
      .normalize()
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
    if (redacted.test(clean)) {
      this.note(path, "left", "redacted");
      return "";
    }
    if (clean.length > most) this.note(path, "adapted", "shortened");
    else this.note(path, "taken");
    return clean.slice(0, most);
  }

  /** A text or a list of them. */
  texts(path: string, most = 40): string[] {
    const value = this.raw(path);
    if (!Array.isArray(value))
      return this.text(path, 200)
        .split(/\s*;\s*/)
        .filter(Boolean);
    const good = value.filter((one): one is string => typeof one === "string" && one.trim() !== "").slice(0, most);
    if (good.length === value.length) this.note(path, "taken");
    else this.note(path, "adapted", "not_text");
    return good.map((one) => one.normalize().trim().slice(0, 200));
  }

  address(path: string): string {
    const value = this.raw(path);
    if (value === undefined) return "";
    if (typeof value === "string" && isWebAddress(value.trim())) {
      this.note(path, "taken");
      return value.trim();
    }
    this.note(path, "wrong", "not_an_address");
    return "";
  }

  licence(path: string): string {
    const value = this.raw(path);
    if (typeof value !== "string") return "";
    if (parseLicence(value)) {
      this.note(path, "taken");
      return value.trim();
    }
    const guess = guessLicence(value);
    this.note(path, guess ? "adapted" : "wrong", guess ? "licence_guessed" : "not_a_licence");
    return guess ?? "";
  }

  number(path: string): number | null {
    const value = this.raw(path);
    if (value === undefined) return null;
    if (typeof value === "number" && Number.isFinite(value) && value >= 0) {
      this.note(path, "taken");
      return value;
    }
    this.note(path, "wrong", "not_a_number");
    return null;
  }

  left(path: string, reason: ReportReason): void {
    if (this.raw(path) !== undefined && !this.seen.has(path)) this.note(path, "left", reason);
  }

  missing(key: string): void {
    this.#report.push({ line: null, key, outcome: "wrong", reason: "missing" });
  }

  /** In the order of the lines; keys that nothing asked for are left, and said. */
  finish(): ReportLine[] {
    const seen = [...this.seen];
    for (const key of Object.keys(this.#source.values)) {
      if (!seen.some((path) => path === key || path.startsWith(`${key}.`))) this.left(key, "not_kept");
    }
    return this.#report.sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER));
  }
}
