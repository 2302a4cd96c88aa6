import type { DrawingFigures } from "./analysis.schema.ts";
import { limits, Refused } from "./refused.ts";

/** Lines of a drawing in millimetres, one after the other: where each begins in `points` (x, y pairs), and of which layer it is. */
export interface Drawing {
  points: Float32Array;
  starts: number[];
  layerOf: number[];
  layers: { name: string; colour: string }[];
}

interface Layer {
  name: string;
  colour: string;
  paths: number;
  length: number;
}

/** How far a curve may lie from the straight pieces that stand for it, in millimetres. */
export const flatness = 0.01;

/** Two ends that are no farther apart than this, or twice this, are one corner. */
const meeting = 0.02;

/** Ends of lines that meet no other end: a contour is often drawn in several lines, each beginning where another stops. */
function looseEnds(points: Float32Array, starts: readonly number[], length: number): number {
  const cells = new Map<string, number>();
  const each = (visit: (x: number, y: number) => void) => {
    for (let at = 0; at < starts.length; at++) {
      const last = (starts[at + 1] ?? length) - 2;
      visit(points[starts[at]!]!, points[starts[at]! + 1]!);
      visit(points[last]!, points[last + 1]!);
    }
  };
  const cellOf = (value: number) => Math.round(value / meeting);
  each((x, y) => {
    const key = `${cellOf(x)} ${cellOf(y)}`;
    cells.set(key, (cells.get(key) ?? 0) + 1);
  });
  let loose = 0;
  each((x, y) => {
    let near = -1;
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) near += cells.get(`${cellOf(x) + dx} ${cellOf(y) + dy}`) ?? 0;
    if (near <= 0) loose++;
  });
  return loose;
}

/** Collects the lines of a drawing, straight piece by straight piece, and measures them. */
export class DrawingBuilder {
  #points = new Float32Array(4096);
  #length = 0;
  readonly #starts: number[] = [];
  readonly #layerOf: number[] = [];
  readonly #layers = new Map<string, number>();
  readonly #found: Layer[] = [];
  #current: Layer | undefined;
  #box = [Infinity, Infinity, -Infinity, -Infinity];

  /** Begins a line at a place. */
  begin(layer: string, colour: string, x: number, y: number): void {
    this.#end();
    const key = `${layer}\n${colour}`;
    let index = this.#layers.get(key);
    if (index === undefined) {
      if (this.#found.length >= 1000) throw new Refused("too_complex");
      index = this.#found.push({ name: layer, colour, paths: 0, length: 0 }) - 1;
      this.#layers.set(key, index);
    }
    this.#current = this.#found[index]!;
    this.#starts.push(this.#length);
    this.#layerOf.push(index);
    this.#push(x, y);
  }

  to(x: number, y: number): void {
    const last = this.#length;
    this.#push(x, y);
    this.#current!.length += Math.hypot(x - this.#points[last - 2]!, y - this.#points[last - 1]!);
  }

  #push(x: number, y: number): void {
    if (!(Number.isFinite(Math.fround(x)) && Number.isFinite(Math.fround(y)))) throw new Refused("not_finite");
    if (this.#length > 2 * limits.segments) throw new Refused("too_complex");
    if (this.#length + 2 > this.#points.length) {
      const larger = new Float32Array(this.#points.length * 2);
      larger.set(this.#points);
      this.#points = larger;
    }
    this.#points[this.#length++] = x;
    this.#points[this.#length++] = y;
  }

  /** A line of one point is nothing. */
  #end(): void {
    const start = this.#starts.at(-1);
    if (start === undefined || this.#current === undefined) return;
    const layer = this.#current;
    this.#current = undefined;
    if (this.#length - start < 4) {
      this.#length = start;
      this.#starts.pop();
      this.#layerOf.pop();
      return;
    }
    layer.paths++;
    for (let at = start; at < this.#length; at += 2) {
      const [left, low, right, high] = this.#box as [number, number, number, number];
      const [x, y] = [this.#points[at]!, this.#points[at + 1]!];
      this.#box = [Math.min(left, x), Math.min(low, y), Math.max(right, x), Math.max(high, y)];
    }
  }

  build(unit: DrawingFigures["unit"]): { drawing: Drawing; figures: DrawingFigures } {
    this.#end();
    if (this.#starts.length === 0) throw new Refused("nothing_drawn");
    const [left, low, right, high] = this.#box as [number, number, number, number];
    const layers = this.#found.filter(({ paths }) => paths > 0).sort((a, b) => b.length - a.length);
    return {
      drawing: {
        points: this.#points.subarray(0, this.#length),
        starts: this.#starts,
        layerOf: this.#layerOf,
        layers: this.#found.map(({ name, colour }) => ({ name, colour })),
      },
      figures: {
        kind: "drawing",
        unit,
        size: [right - left, high - low],
        cutLength: layers.reduce((sum, { length }) => sum + length, 0),
        paths: this.#starts.length,
        openPaths: Math.ceil(looseEnds(this.#points, this.#starts, this.#length) / 2),
        layers: layers.slice(0, 100),
      },
    };
  }
}
