/** CSS lengths in millimetres; a pixel, and a number alone, is 1/96 of an inch. */
const worth: Record<string, number> = {
  mm: 1,
  cm: 10,
  q: 0.25,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  px: 25.4 / 96,
  "": 25.4 / 96,
};

export interface SvgLength {
  value: number;
  millimetres: number;
  /** In a unit of the workshop, not in pixels. */
  stated: boolean;
}

export function svgLength(text: string | undefined): SvgLength | undefined {
  const [, number, unit = ""] = /^\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? "") ?? [];
  const each = worth[unit.toLowerCase()];
  const value = Number(number);
  if (number === undefined || each === undefined || !Number.isFinite(value)) return undefined;
  return { value, millimetres: value * each, stated: unit !== "" && unit.toLowerCase() !== "px" };
}

/** A number of the drawing itself; units that people mix in are those of CSS, at 96 pixels an inch. */
export function userNumber(text: string | undefined): number {
  const length = svgLength(text);
  if (!length) return 0;
  return /[a-z]/i.test(text ?? "") && !/px/i.test(text ?? "") ? length.millimetres / (25.4 / 96) : length.value;
}

/** Two rows of a plane transform, as SVG writes them: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];
export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function oneTransform(name: string, n: number[]): Matrix {
  const [a = 0, b, c] = n;
  const turn = (Math.PI / 180) * a;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  switch (name) {
    case "matrix":
      return n.length === 6 ? (n as [number, number, number, number, number, number]) : unmoved;
    case "translate":
      return [1, 0, 0, 1, a, b ?? 0];
    case "scale":
      return [a, 0, 0, b ?? a, 0, 0];
    case "rotate":
      return times(times([1, 0, 0, 1, b ?? 0, c ?? 0], [cos, sin, -sin, cos, 0, 0]), [
        1,
        0,
        0,
        1,
        -(b ?? 0),
        -(c ?? 0),
      ]);
    case "skewX":
      return [1, 0, Math.tan(turn), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(turn), 0, 1, 0, 0];
    default:
      return unmoved;
  }
}

export function svgTransform(text: string | undefined): Matrix {
  let whole = unmoved;
  for (const [, name = "", inside = ""] of (text ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g))
    whole = times(
      whole,
      oneTransform(
        name,
        inside
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number),
      ),
    );
  return whole;
}
