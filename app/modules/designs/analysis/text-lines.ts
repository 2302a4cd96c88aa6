import { Refused } from "./refused.ts";

/** No honest line of such a file is longer. */
const longestLine = 1_000_000;

/** The lines of a text that arrives in pieces, whatever ends them. Letters beyond ASCII stand for themselves badly: nothing here depends on them. */
export function* textLines(chunks: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder("latin1");
  let rest = "";
  for (const chunk of chunks) {
    const text = rest + decoder.decode(chunk);
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      yield* carriageParts(text.slice(from, end));
      from = end + 1;
    }
    rest = text.slice(from);
    // Old programs of the Macintosh end lines by a carriage return alone.
    if (rest.length > longestLine) {
      const last = rest.lastIndexOf("\r");
      if (last === -1) throw new Refused("unreadable", { line: rest.slice(0, 60) });
      yield* rest.slice(0, last).split("\r");
      rest = rest.slice(last + 1);
    }
  }
  if (rest !== "") yield* carriageParts(rest);
}

function* carriageParts(line: string): Generator<string> {
  if (!line.includes("\r")) yield line;
  else if (line.indexOf("\r") === line.length - 1) yield line.slice(0, -1);
  else yield* line.replace(/\r$/, "").split("\r");
}

/** Numbers between blanks, as `parseFloat` is strict about them: what is none is NaN. */
export function numbersOfLine(text: string): number[] {
  const numbers: number[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    const from = at;
    while (at < text.length && text.charCodeAt(at) > 32) at++;
    if (at > from) numbers.push(Number(text.slice(from, at)));
  }
  return numbers;
}
