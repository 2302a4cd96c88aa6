import type { To } from "./curves.ts";
import { flatness } from "./drawing.ts";
import { Refused } from "./refused.ts";

export interface Spline {
  degree: number;
  knots: readonly number[];
  /** x, y and weight of each. */
  controls: readonly (readonly [number, number, number])[];
}

/** A point of a rational B-spline, by de Boor’s algorithm in homogeneous coordinates. */
function pointAt({ degree, knots, controls }: Spline, span: number, t: number): [number, number] {
  const d = Array.from({ length: degree + 1 }, (_, j) => {
    const [x, y, w] = controls[span - degree + j]!;
    return [x * w, y * w, w] as [number, number, number];
  });
  for (let r = 1; r <= degree; r++) {
    for (let j = degree; j >= r; j--) {
      const low = knots[span - degree + j]!;
      const high = knots[span + 1 + j - r]!;
      const alpha = high === low ? 0 : (t - low) / (high - low);
      for (let k = 0; k < 3; k++) d[j]![k] = (1 - alpha) * d[j - 1]![k]! + alpha * d[j]![k]!;
    }
  }
  const [x, y, w] = d[degree]!;
  return [x / w, y / w];
}

/** Straight pieces of a spline, span by span; `scale` is what one unit is worth in millimetres. */
export function splinePieces(spline: Spline, scale: number, begin: To, to: To): void {
  const { degree, knots, controls } = spline;
  if (!(degree >= 1 && degree <= 25) || controls.length <= degree || knots.length !== controls.length + degree + 1)
    throw new Refused("unreadable", { line: "SPLINE" });
  if (knots.some((knot, at) => at > 0 && knot < knots[at - 1]!)) throw new Refused("unreadable", { line: "SPLINE" });
  let isBegun = false;
  for (let span = degree; span < controls.length; span++) {
    const [from, until] = [knots[span]!, knots[span + 1]!];
    if (!(until > from)) continue;
    if (!isBegun) begin(...pointAt(spline, span, from));
    isBegun = true;
    let hull = 0;
    for (let at = span - degree; at < span; at++)
      hull += Math.hypot(controls[at + 1]![0] - controls[at]![0], controls[at + 1]![1] - controls[at]![1]);
    const count = degree === 1 ? 1 : Math.max(16, Math.min(400, Math.ceil(Math.sqrt((hull * scale) / flatness))));
    for (let at = 1; at <= count; at++) to(...pointAt(spline, span, from + ((until - from) * at) / count));
  }
}
