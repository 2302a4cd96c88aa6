import { Refused } from "./refused.ts";

/** What a pen does, in absolute coordinates: quadratic curves are told as cubic ones. */
export interface Pen {
  move(x: number, y: number): void;
  line(x: number, y: number): void;
  cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  arc(numbers: readonly number[]): void;
  close(): void;
}

const argumentCounts: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const token = /([MLHVCSQTAZmlhvcsqtaz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/g;

/** « 11 » after two flags of an arc may be written together: « 0 01 10 10 ». */
function splitFlags(command: string, numbers: string[]): string[] {
  if (command !== "A") return numbers;
  const found: string[] = [];
  const rest = numbers.slice();
  while (rest.length > 0) {
    let word = rest.shift()!;
    const place = found.length % 7;
    if ((place === 3 || place === 4) && word.length > 1 && /^[01]/.test(word)) {
      rest.unshift(word.slice(1));
      word = word[0]!;
    }
    found.push(word);
  }
  return found;
}

function* commandsOf(data: string): Generator<{ letter: string; numbers: number[] }> {
  let letter = "";
  let words: string[] = [];
  const complete = () => ({ letter, numbers: splitFlags(letter.toUpperCase(), words).map(Number) });
  for (const [, command, number] of data.matchAll(token)) {
    if (command === undefined) {
      words.push(String(number));
      continue;
    }
    if (letter !== "") yield complete();
    letter = command;
    words = [];
  }
  if (letter !== "") yield complete();
  else if (data.trim() !== "") throw new Refused("unreadable", { line: data.slice(0, 60) });
}

class PathReader {
  readonly #pen: Pen;
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** The control point that a smooth curve mirrors, and of which kind of curve it was. */
  #control: { kind: string; x: number; y: number } | undefined;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  step(letter: string, given: readonly number[]): void {
    const command = letter.toUpperCase();
    const relative = letter !== command;
    const [dx, dy] = relative ? [this.#x, this.#y] : [0, 0];
    const xy = (at: number): [number, number] => [given[at]! + dx, given[at + 1]! + dy];
    const before = this.#control;
    this.#control = undefined;
    if (command === "M") this.#move(...xy(0));
    else if (command === "L") this.#line(...xy(0));
    else if (command === "H") this.#line(given[0]! + dx, this.#y);
    else if (command === "V") this.#line(this.#x, given[0]! + dy);
    else if (command === "C") this.#cubic("C", xy(0), xy(2), xy(4));
    else if (command === "S") this.#cubic("C", this.#mirrored(before, "C"), xy(0), xy(2));
    else if (command === "Q") this.#quadratic(xy(0), xy(2));
    else if (command === "T") this.#quadratic(this.#mirrored(before, "Q"), xy(0));
    else if (command === "A") this.#arc([...given.slice(0, 5), ...xy(5)]);
    else this.#close();
  }

  #mirrored(before: { kind: string; x: number; y: number } | undefined, kind: string): [number, number] {
    return before?.kind === kind ? [2 * this.#x - before.x, 2 * this.#y - before.y] : [this.#x, this.#y];
  }

  #move(x: number, y: number): void {
    this.#pen.move(x, y);
    [this.#x, this.#y, this.#startX, this.#startY] = [x, y, x, y];
  }

  #line(x: number, y: number): void {
    this.#pen.line(x, y);
    [this.#x, this.#y] = [x, y];
  }

  #cubic(kind: string, [x1, y1]: [number, number], [x2, y2]: [number, number], [x, y]: [number, number]): void {
    this.#pen.cubic(x1, y1, x2, y2, x, y);
    this.#control = { kind, x: x2, y: y2 };
    [this.#x, this.#y] = [x, y];
  }

  #quadratic([cx, cy]: [number, number], [x, y]: [number, number]): void {
    const [x0, y0] = [this.#x, this.#y];
    const third = (end: number, control: number) => end + (2 / 3) * (control - end);
    this.#pen.cubic(third(x0, cx), third(y0, cy), third(x, cx), third(y, cy), x, y);
    this.#control = { kind: "Q", x: cx, y: cy };
    [this.#x, this.#y] = [x, y];
  }

  #arc(numbers: readonly number[]): void {
    this.#pen.arc(numbers);
    [this.#x, this.#y] = [numbers[5]!, numbers[6]!];
  }

  #close(): void {
    this.#pen.close();
    [this.#x, this.#y] = [this.#startX, this.#startY];
  }
}

/** Follows the data of a path. What is malformed ends the path where it is, as browsers do. */
export function followPath(data: string, pen: Pen): void {
  const reader = new PathReader(pen);
  let isFirst = true;
  for (const { letter, numbers } of commandsOf(data)) {
    if (isFirst && letter.toUpperCase() !== "M") return;
    isFirst = false;
    const count = argumentCounts[letter.toUpperCase()] ?? 0;
    if (count === 0) {
      reader.step(letter, []);
      continue;
    }
    let again = letter;
    for (let at = 0; at + count <= numbers.length; at += count) {
      reader.step(again, numbers.slice(at, at + count));
      // What follows a move is lines.
      if (again === "M") again = "L";
      if (again === "m") again = "l";
    }
    if (numbers.length === 0 || numbers.length % count !== 0) return;
  }
}
