import { type Step, type TypedOccasion, windowsOf } from "./typed-lines.ts";

/** What the page for several things sends, read into what the verb takes. Names of fields: `q:<code>`, `from:<code>` … */

export interface LineInput {
  listing: string;
  use: "away" | "on_the_spot";
  from: string;
  to: string;
  quantity: number;
  options: string[];
}

interface Offered {
  row: { code: string };
  use: "away" | "on_the_spot";
  step: Step;
}

export function typedText(search: URLSearchParams, name: string): string {
  return (search.get(name) ?? "").trim();
}

export function occasionTyped(search: URLSearchParams): TypedOccasion {
  return {
    first: typedText(search, "first"),
    last: typedText(search, "last"),
    startsAt: typedText(search, "startsAt") || "09:00",
    endsAt: typedText(search, "endsAt") || "17:00",
  };
}

/** Each thing of which at least one is wanted, over the dates of all or its own; by the hour, one line for each day. */
export function linesTyped(search: URLSearchParams, offers: readonly Offered[]): LineInput[] {
  const occasion = occasionTyped(search);
  return offers.flatMap(({ row: { code }, use, step }) => {
    const quantity = Number(typedText(search, `q:${code}`));
    if (!Number.isInteger(quantity) || quantity < 1) return [];
    const own = { from: typedText(search, `from:${code}`), to: typedText(search, `to:${code}`) };
    const windows = own.from && own.to ? [own] : windowsOf(occasion, step);
    const options = search.getAll(`options:${code}`);
    return windows.map((window) => ({ listing: code, use, ...window, quantity, options }));
  });
}

/** The members of the verb's input, but for what was left empty. */
export function togetherInput(search: URLSearchParams, lines: readonly LineInput[]) {
  const who = typedText(search, "who");
  const space = /^space:(.+)$/.exec(who)?.[1];
  const persons = Number(typedText(search, "persons"));
  const organisation = typedText(search, "organisation");
  const quality = typedText(search, "public");
  const pass = typedText(search, "pass");
  return {
    title: typedText(search, "title"),
    ...(Number.isInteger(persons) && persons > 0 ? { persons } : {}),
    ...(space ? { borrower: "space", space } : who ? { borrower: who } : {}),
    ...(who === "organisation" && organisation ? { organisation } : {}),
    ...(quality ? { public: quality } : {}),
    ...(pass ? { pass } : {}),
    insurance: typedText(search, "insurance"),
    message: typedText(search, "message"),
    lines,
  };
}

/** What was typed, as the form of the verb sends it; `leaveOut` asks for what can be had. */
export function togetherForm(search: URLSearchParams, lines: readonly LineInput[], leaveOut: boolean): FormData {
  const form = new FormData();
  const { lines: _lines, ...whole } = togetherInput(search, lines);
  for (const [name, value] of Object.entries(whole)) if (value !== "") form.set(name, String(value));
  lines.forEach(({ options, ...line }, index) => {
    for (const [name, value] of Object.entries(line)) form.set(`lines[${index}].${name}`, String(value));
    options.forEach((option, at) => {
      form.set(`lines[${index}].options[${at}]`, option);
    });
  });
  if (leaveOut) form.set("leaveOut", "on");
  form.set("idempotency-key", typedText(search, "idempotency-key"));
  return form;
}

/** What a request says of its lines, typed again into the page: dates that all share once, others with their thing. */
export function typedAgain(asked: { title: string; persons?: number | undefined; lines: readonly TypedLine[] }) {
  const { title, persons, lines } = asked;
  const search = new URLSearchParams({ title, ...(persons ? { persons: String(persons) } : {}) });
  const occasion = occasionOf(lines);
  for (const [name, value] of Object.entries(occasion)) search.set(name, value);
  for (const code of new Set(lines.map(({ listing }) => listing))) {
    const own = lines.filter(({ listing }) => listing === code);
    const [first] = own;
    if (!first) continue;
    search.set(`q:${code}`, String(first.quantity));
    for (const option of first.options) search.append(`options:${code}`, option);
    const shared = windowsOf(occasion, first.from.includes("T") ? "hour" : "day");
    const isShared =
      shared.length === own.length && shared.every(({ from, to }, at) => own[at]?.from === from && own[at]?.to === to);
    if (isShared) continue;
    search.set(`from:${code}`, first.from);
    search.set(`to:${code}`, first.to);
  }
  return search;
}

type TypedLine = Omit<LineInput, "use">;

function occasionOf(lines: readonly TypedLine[]): TypedOccasion {
  const dates = lines.flatMap(({ from, to }) => (from.includes("T") ? [from.slice(0, 10)] : [from, to])).sort();
  const hour = lines.find(({ from }) => from.includes("T"));
  return {
    first: dates[0] ?? "",
    last: dates.at(-1) ?? "",
    startsAt: hour?.from.slice(11, 16) ?? "09:00",
    endsAt: hour?.to.slice(11, 16) ?? "17:00",
  };
}
