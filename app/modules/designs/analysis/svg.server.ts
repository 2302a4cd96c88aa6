import type { DrawingFigures, Warning } from "./analysis.schema.ts";
import { cubic, svgArc, type To } from "./curves.ts";
import { type Drawing, DrawingBuilder } from "./drawing.ts";
import { limits, Refused } from "./refused.ts";
import { type Matrix, svgLength, svgTransform, times, unmoved, userNumber } from "./svg-length.ts";
import { followPath, type Pen } from "./svg-path.ts";
import { rootStyle, type SvgStyle, styleOf, styleRules } from "./svg-style.ts";
import { readSvgTree, type SvgNode, type SvgTree } from "./svg-tree.server.ts";

interface Place {
  matrix: Matrix;
  style: SvgStyle;
  layer: string;
  depth: number;
}

/** Looked up, never drawn where they stand. */
const onlyNamed = new Set([
  "defs",
  "symbol",
  "clipPath",
  "mask",
  "marker",
  "pattern",
  "linearGradient",
  "radialGradient",
]);

/** Turns a shape in its own coordinates into straight pieces in millimetres. */
function penOn(builder: DrawingBuilder, { matrix: m, layer }: Place, colour: string): Pen {
  const put = (x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  const to: To = (x, y) => builder.to(x, y);
  let here: [number, number] = [0, 0];
  let start: [number, number] = [0, 0];
  let isBegun = false;
  const begin = () => {
    if (!isBegun) builder.begin(layer, colour, ...put(...here));
    isBegun = true;
  };
  return {
    move(x, y) {
      [here, start, isBegun] = [[x, y], [x, y], false];
    },
    line(x, y) {
      begin();
      to(...put(x, y));
      here = [x, y];
    },
    cubic(x1, y1, x2, y2, x, y) {
      begin();
      cubic([...put(...here), ...put(x1, y1), ...put(x2, y2), ...put(x, y)], to);
      here = [x, y];
    },
    arc(numbers) {
      begin();
      // In its own coordinates, finely enough for those of the sheet.
      const scale = Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2])) || 1;
      const scaled = numbers.map((number, at) => (at < 2 || at > 4 ? number * scale : number));
      svgArc([here[0] * scale, here[1] * scale], scaled, (x, y) => to(...put(x / scale, y / scale)));
      here = [numbers[5]!, numbers[6]!];
    },
    close() {
      if (isBegun && (here[0] !== start[0] || here[1] !== start[1])) to(...put(...start));
      here = start;
      isBegun = false;
    },
  };
}

function rectangle({ x, y, width, height, rx, ry }: Record<string, string>, pen: Pen): void {
  const [left, top, w, h] = [userNumber(x), userNumber(y), userNumber(width), userNumber(height)];
  if (!(w > 0 && h > 0)) return;
  const a = Math.min(w / 2, userNumber(rx ?? ry));
  const b = Math.min(h / 2, userNumber(ry ?? rx));
  pen.move(left + a, top);
  const corner = (x1: number, y1: number) => a > 0 && b > 0 && pen.arc([a, b, 0, 0, 1, x1, y1]);
  pen.line(left + w - a, top);
  corner(left + w, top + b);
  pen.line(left + w, top + h - b);
  corner(left + w - a, top + h);
  pen.line(left + a, top + h);
  corner(left, top + h - b);
  pen.line(left, top + b);
  corner(left + a, top);
  pen.close();
}

function points(text: string | undefined, pen: Pen, closed: boolean): void {
  const numbers = (text ?? "")
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    if (at === 0) pen.move(numbers[0]!, numbers[1]!);
    else pen.line(numbers[at]!, numbers[at + 1]!);
  }
  if (closed) pen.close();
}

function shape({ name, attributes }: SvgNode, pen: Pen): void {
  const number = (key: string) => userNumber(attributes[key]);
  if (name === "path") followPath(attributes.d ?? "", pen);
  else if (name === "rect") rectangle(attributes, pen);
  else if (name === "polyline" || name === "polygon") points(attributes.points, pen, name === "polygon");
  else if (name === "line") {
    pen.move(number("x1"), number("y1"));
    pen.line(number("x2"), number("y2"));
  } else {
    const rx = name === "circle" ? number("r") : number("rx");
    const ry = name === "circle" ? number("r") : number("ry");
    if (!(rx > 0 && ry > 0)) return;
    const [cx, cy] = [number("cx"), number("cy")];
    pen.move(cx + rx, cy);
    pen.arc([rx, ry, 0, 0, 1, cx - rx, cy]);
    pen.arc([rx, ry, 0, 0, 1, cx + rx, cy]);
    pen.close();
  }
}

const shapes = new Set(["path", "rect", "polyline", "polygon", "line", "circle", "ellipse"]);

class Drawer {
  readonly builder = new DrawingBuilder();
  readonly #tree: SvgTree;
  readonly #rules: ReturnType<typeof styleRules>;
  #placed = 0;

  constructor(tree: SvgTree) {
    this.#tree = tree;
    this.#rules = styleRules(tree.styles);
  }

  draw(node: SvgNode, outer: Place): void {
    if (outer.depth > limits.depth || ++this.#placed > limits.segments) throw new Refused("too_complex");
    const { name, attributes } = node;
    const style = styleOf(name, attributes, this.#rules, outer.style);
    if (style.hidden) return;
    const matrix = times(outer.matrix, svgTransform(attributes.transform));
    const label = attributes["inkscape:label"] ?? attributes.id ?? "";
    const isLayer = name === "g" && (attributes["inkscape:groupmode"] === "layer" || outer.layer === "");
    const place: Place = {
      matrix,
      style,
      layer: isLayer && label ? label.slice(0, 100) : outer.layer,
      depth: outer.depth + 1,
    };
    if (shapes.has(name)) this.#shape(node, place);
    else if (name === "use") this.#use(node, place);
    else if (!onlyNamed.has(name)) for (const child of node.children) this.draw(child, place);
  }

  #shape(node: SvgNode, place: Place): void {
    const { stroke, fill } = place.style;
    const colour = stroke !== "none" && stroke !== "transparent" ? stroke : fill;
    if (colour === "none" || colour === "transparent") return;
    shape(node, penOn(this.builder, place, colour.slice(0, 60)));
  }

  #use({ attributes }: SvgNode, place: Place): void {
    const address = attributes.href ?? attributes["xlink:href"] ?? "";
    const target = this.#tree.byId.get(address.slice(1));
    if (!target) return;
    const moved: Matrix = [1, 0, 0, 1, userNumber(attributes.x), userNumber(attributes.y)];
    const within = { ...place, matrix: times(place.matrix, moved) };
    if (target.name === "symbol" || target.name === "svg")
      for (const child of target.children) this.draw(child, within);
    else this.draw(target, within);
  }
}

/** From the coordinates of the drawing to millimetres, by the size of its sheet; and whether it says a size at all. */
function sheetOf({ attributes }: SvgNode): { matrix: Matrix; stated: boolean } {
  const width = svgLength(attributes.width);
  const height = svgLength(attributes.height);
  const [left, top, wide, high] = (attributes.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const pixel = 25.4 / 96;
  const stated = Boolean(width?.stated || height?.stated);
  if (!(wide && high && wide > 0 && high > 0)) return { matrix: [pixel, 0, 0, pixel, 0, 0], stated };
  const scales = [width && width.millimetres / wide, height && height.millimetres / high].filter(
    (one) => one !== undefined,
  );
  const scale = scales.length > 0 ? Math.min(...scales) : pixel;
  return { matrix: [scale, 0, 0, scale, -scale * (left ?? 0), -scale * (top ?? 0)], stated };
}

/** The lines of an SVG: what is stroked, and the outline of what is only filled. */
export function readSvg(
  chunks: Iterable<Uint8Array>,
  head: Uint8Array,
): { drawing: Drawing; figures: DrawingFigures; warnings: Warning[] } {
  const tree = readSvgTree(chunks, head);
  const { matrix, stated } = sheetOf(tree.root);
  const drawer = new Drawer(tree);
  const style = styleOf("svg", tree.root.attributes, styleRules(tree.styles), rootStyle);
  for (const child of tree.root.children)
    drawer.draw(child, { matrix: times(matrix, unmoved), style, layer: "", depth: 0 });
  const warnings: Warning[] = [];
  if (!stated) warnings.push({ code: "no_unit", params: {} });
  if (tree.texts > 0) warnings.push({ code: "texts_left", params: { count: tree.texts } });
  if (tree.pictures > 0) warnings.push({ code: "pictures_left", params: { count: tree.pictures } });
  return { ...drawer.builder.build({ name: "millimeter", stated }), warnings };
}
