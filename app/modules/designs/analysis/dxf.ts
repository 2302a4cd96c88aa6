import type { DrawingFigures, LengthUnit, Warning } from "./analysis.schema.ts";
import { bulgeArc, ellipseArc } from "./curves.ts";
import { type Drawing, DrawingBuilder } from "./drawing.ts";
import { type Block, type DxfTree, type Entity, number, readDxfTree, text } from "./dxf-entities.ts";
import { limits, Refused } from "./refused.ts";
import { splinePieces } from "./spline.ts";
import { type Matrix, times, unmoved } from "./svg-length.ts";
import { millimetresOf } from "./units.ts";

/** $INSUNITS, as the format numbers them. */
const units: Record<string, LengthUnit> = {
  1: "inch",
  2: "foot",
  4: "millimeter",
  5: "centimeter",
  6: "meter",
  13: "micron",
};

const colours = ["", "#ff0000", "#ffff00", "#00ff00", "#00ffff", "#0000ff", "#ff00ff", "black", "#808080", "#c0c0c0"];
const colourOf = (index: number) => colours[Math.abs(index)] ?? `ACI ${Math.abs(index)}`;

const texts = new Set(["TEXT", "MTEXT", "ATTDEF", "ATTRIB", "DIMENSION", "LEADER", "MULTILEADER", "TOLERANCE"]);
const silent = new Set(["POINT", "SEQEND", "VERTEX", "VIEWPORT", "ATTRIB", "ENDBLK"]);

interface Place {
  matrix: Matrix;
  /** What « of its block » means for layer and colour. */
  layer: string;
  colour: number;
  depth: number;
}

/** The corners of a polyline with the bulge that follows each. */
type Corner = [x: number, y: number, bulge: number];

class Drawer {
  readonly builder = new DrawingBuilder();
  readonly leftOut = new Map<string, number>();
  texts = 0;
  readonly #tree: DxfTree;
  readonly #scale: number;
  #placed = 0;

  constructor(tree: DxfTree, scale: number) {
    this.#tree = tree;
    this.#scale = scale;
  }

  drawAll(entities: readonly Entity[], place: Place): void {
    if (place.depth > limits.depth) throw new Refused("too_complex");
    for (let at = 0; at < entities.length; at++) {
      if (++this.#placed > limits.segments) throw new Refused("too_complex");
      const entity = entities[at]!;
      if (entity.type === "POLYLINE") at = this.#oldPolyline(entities, at, place);
      else this.#draw(entity, place);
    }
  }

  #draw(entity: Entity, place: Place): void {
    const { type } = entity;
    if (type === "LINE") this.#polyline(entity, place, [this.#corner(entity, 10), this.#corner(entity, 11)], false);
    else if (type === "LWPOLYLINE") this.#polyline(entity, place, lightCorners(entity), (number(entity, 70) & 1) === 1);
    else if (type === "CIRCLE" || type === "ARC") this.#arc(entity, place);
    else if (type === "ELLIPSE") this.#ellipse(entity, place);
    else if (type === "SPLINE") this.#spline(entity, place);
    else if (type === "INSERT") this.#insert(entity, place);
    else if (texts.has(type)) this.texts++;
    else if (!silent.has(type)) this.#leave(type);
  }

  #leave(type: string): void {
    this.leftOut.set(type, (this.leftOut.get(type) ?? 0) + 1);
  }

  #corner(entity: Entity, code: number): Corner {
    return [number(entity, code), number(entity, code + 10), 0];
  }

  #pen(entity: Entity, place: Place) {
    const { matrix: m } = place;
    // An extrusion downwards means that x is seen from behind.
    const mirror = number(entity, 230, 1) < 0 ? -1 : 1;
    const put = (x: number, y: number): [number, number] => [
      this.#scale * (m[0] * mirror * x + m[2] * y + m[4]),
      // Upwards there, downwards on a sheet.
      -this.#scale * (m[1] * mirror * x + m[3] * y + m[5]),
    ];
    const own = text(entity, 8) ?? "0";
    const layer = own === "0" && place.layer !== "" ? place.layer : own;
    const written = number(entity, 62, 256);
    const byLayer = this.#tree.layerColours.get(layer) ?? 7;
    const index = written === 256 ? byLayer : written === 0 ? place.colour : written;
    const exact = text(entity, 420);
    const colour =
      exact === undefined ? colourOf(index) : `#${(Number(exact) & 0xffffff).toString(16).padStart(6, "0")}`;
    return {
      begin: (x: number, y: number) => this.builder.begin(layer.slice(0, 100), colour, ...put(x, y)),
      to: (x: number, y: number) => this.builder.to(...put(x, y)),
      /** Curves are cut finely enough for millimetres, whatever the unit of the drawing. */
      finely: this.#scale * Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2])) || 1,
    };
  }

  #polyline(entity: Entity, place: Place, corners: readonly Corner[], closed: boolean): void {
    const pen = this.#pen(entity, place);
    const [first] = corners;
    if (!first) return;
    pen.begin(first[0], first[1]);
    const f = pen.finely;
    for (let at = 1; at < corners.length + (closed ? 1 : 0); at++) {
      const [x0, y0, bulge] = corners[at - 1]!;
      const [x1, y1] = corners[at % corners.length]!;
      if (x0 === x1 && y0 === y1) continue;
      bulgeArc(x0 * f, y0 * f, x1 * f, y1 * f, bulge, (x, y) => pen.to(x / f, y / f));
    }
  }

  /** POLYLINE, its VERTEX entities, SEQEND: gives the place of the last of them. */
  #oldPolyline(entities: readonly Entity[], from: number, place: Place): number {
    const polyline = entities[from]!;
    const corners: Corner[] = [];
    let at = from + 1;
    for (; at < entities.length && entities[at]!.type === "VERTEX"; at++) {
      const vertex = entities[at]!;
      // 16: control points of a smoothed line, whose drawn points follow too.
      if ((number(vertex, 70) & 16) === 0) corners.push([number(vertex, 10), number(vertex, 20), number(vertex, 42)]);
    }
    // 16 and 64: meshes.
    const flags = number(polyline, 70);
    if (flags & 80) this.#leave("POLYLINE");
    else this.#polyline(polyline, place, corners, (flags & 1) === 1);
    return entities[at]?.type === "SEQEND" ? at : at - 1;
  }

  #arc(entity: Entity, place: Place): void {
    const pen = this.#pen(entity, place);
    const f = pen.finely;
    const [x, y, r] = [number(entity, 10) * f, number(entity, 20) * f, number(entity, 40) * f];
    const isArc = entity.type === "ARC";
    const from = isArc ? (number(entity, 50) * Math.PI) / 180 : 0;
    let to = isArc ? (number(entity, 51) * Math.PI) / 180 : 2 * Math.PI;
    while (to <= from) to += 2 * Math.PI;
    if (!(r > 0) || to - from > 7) return;
    pen.begin((x + r * Math.cos(from)) / f, (y + r * Math.sin(from)) / f);
    ellipseArc({ centre: [x, y], u: [r, 0], v: [0, r] }, from, to, (px, py) => pen.to(px / f, py / f));
  }

  #ellipse(entity: Entity, place: Place): void {
    const pen = this.#pen(entity, place);
    const f = pen.finely;
    const centre: [number, number] = [number(entity, 10) * f, number(entity, 20) * f];
    const u: [number, number] = [number(entity, 11) * f, number(entity, 21) * f];
    const ratio = number(entity, 40, 1);
    const v: [number, number] = [-u[1] * ratio, u[0] * ratio];
    const from = number(entity, 41, 0);
    let to = number(entity, 42, 2 * Math.PI);
    if (!(Math.abs(from) < 100 && Math.abs(to) < 100)) throw new Refused("unreadable", { line: "ELLIPSE" });
    while (to <= from) to += 2 * Math.PI;
    const [c, s] = [Math.cos(from), Math.sin(from)];
    pen.begin((centre[0] + c * u[0] + s * v[0]) / f, (centre[1] + c * u[1] + s * v[1]) / f);
    ellipseArc({ centre, u, v }, from, to, (x, y) => pen.to(x / f, y / f));
  }

  #spline(entity: Entity, place: Place): void {
    const pen = this.#pen(entity, place);
    const all = (code: number) => entity.pairs.filter((pair) => pair.code === code).map(({ value }) => Number(value));
    const [xs, ys, weights] = [all(10), all(20), all(41)];
    if (xs.some((x, at) => !Number.isFinite(x + (ys[at] ?? Number.NaN)))) throw new Refused("not_finite");
    if (xs.length === 0) {
      this.#leave("SPLINE");
      return;
    }
    const controls = xs.map((x, at) => [x, ys[at]!, weights[at] ?? 1] as const);
    splinePieces({ degree: number(entity, 71, 3), knots: all(40), controls }, pen.finely, pen.begin, pen.to);
  }

  #insert(entity: Entity, place: Place): void {
    const block: Block | undefined = this.#tree.blocks.get(text(entity, 2) ?? "");
    if (!block) return;
    const [columns, rows] = [Math.max(1, number(entity, 70, 1)), Math.max(1, number(entity, 71, 1))];
    if (columns * rows > limits.entries) throw new Refused("too_complex");
    const turn = (number(entity, 50) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const [sx, sy] = [number(entity, 41, 1), number(entity, 42, 1)];
    const layer = text(entity, 8) ?? "0";
    const colour = number(entity, 62, this.#tree.layerColours.get(layer) ?? 7);
    for (let column = 0; column < columns; column++)
      for (let row = 0; row < rows; row++) {
        const placed: Matrix = [cos, sin, -sin, cos, number(entity, 10), number(entity, 20)];
        const inside: Matrix = [
          sx,
          0,
          0,
          sy,
          column * number(entity, 44) - sx * block.base[0],
          row * number(entity, 45) - sy * block.base[1],
        ];
        const matrix = times(place.matrix, times(placed, inside));
        this.drawAll(block.entities, { matrix, layer, colour, depth: place.depth + 1 });
      }
  }
}

function lightCorners(entity: Entity): Corner[] {
  const corners: Corner[] = [];
  for (const { code, value } of entity.pairs) {
    if (code === 10) corners.push([Number(value), 0, 0]);
    else if (code === 20 && corners.length > 0) corners.at(-1)![1] = Number(value);
    else if (code === 42 && corners.length > 0) corners.at(-1)![2] = Number(value);
  }
  if (corners.some((corner) => !corner.every(Number.isFinite))) throw new Refused("not_finite");
  return corners;
}

/** The lines of a DXF in text: what its model space shows. */
export function readDxf(chunks: Iterable<Uint8Array>): {
  drawing: Drawing;
  figures: DrawingFigures;
  warnings: Warning[];
} {
  const tree = readDxfTree(chunks);
  const stated = units[tree.header.get("$INSUNITS") ?? ""];
  const name = stated ?? "millimeter";
  const drawer = new Drawer(tree, millimetresOf[name]);
  // 67: what lies on a sheet and not in the model.
  const shown = tree.entities.filter((entity) => number(entity, 67) === 0);
  drawer.drawAll(shown, { matrix: unmoved, layer: "", colour: 7, depth: 0 });
  const warnings: Warning[] = stated ? [] : [{ code: "no_unit", params: {} }];
  if (drawer.texts > 0) warnings.push({ code: "texts_left", params: { count: drawer.texts } });
  if (drawer.leftOut.size > 0)
    warnings.push({ code: "left_out", params: { what: [...drawer.leftOut.keys()].join(", ").slice(0, 200) } });
  return { ...drawer.builder.build({ name, stated: stated !== undefined }), warnings };
}
