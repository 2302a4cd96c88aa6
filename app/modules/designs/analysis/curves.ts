import { flatness } from "./drawing.ts";

/** Straight pieces of curves, in millimetres: each is given the points after its start, one by one. */
export type To = (x: number, y: number) => void;

const most = 2000;
const pieces = (wanted: number) => Math.max(1, Math.min(most, Math.ceil(Number.isFinite(wanted) ? wanted : most)));

/** A cubic Bézier. The number of pieces follows from its second differences, which bound how far it bends. */
export function cubic(p: readonly number[], to: To): void {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = p as [number, number, number, number, number, number, number, number];
  const bend = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
  const reach = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2);
  const count = pieces(Math.sqrt((0.75 * bend) / Math.min(flatness, reach * 2e-4)));
  for (let at = 1; at <= count; at++) {
    const t = at / count;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    to(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
  }
}

export interface Ellipse {
  centre: [number, number];
  /** The half-axes as vectors: a circle has two of the same length, at a right angle. */
  u: [number, number];
  v: [number, number];
}

/** From one angle to another along an ellipse, in radians; the first point is where the pen is. */
export function ellipseArc({ centre, u, v }: Ellipse, from: number, to: number, put: To): void {
  const radius = Math.max(Math.hypot(...u), Math.hypot(...v));
  // Steps of four degrees at most: a small arc is as long as it should be, within a few ten-thousandths.
  const step = Math.min(0.07, 2 * Math.acos(Math.max(-1, 1 - flatness / Math.max(radius, flatness))));
  const count = pieces(Math.abs(to - from) / Math.max(step, 1e-3));
  for (let at = 1; at <= count; at++) {
    const angle = from + ((to - from) * at) / count;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    put(centre[0] + c * u[0] + s * v[0], centre[1] + c * u[1] + s * v[1]);
  }
}

/** An arc of a DXF polyline: `bulge` is the tangent of a quarter of its angle, positive to the left. */
export function bulgeArc(x0: number, y0: number, x1: number, y1: number, bulge: number, to: To): void {
  const chord = Math.hypot(x1 - x0, y1 - y0);
  if (Math.abs(bulge) < 1e-9 || chord === 0) {
    to(x1, y1);
    return;
  }
  const angle = 4 * Math.atan(bulge);
  const radius = chord / (2 * Math.sin(angle / 2));
  const height = radius * Math.cos(angle / 2);
  const [cx, cy] = [(x0 + x1) / 2 - (height * (y1 - y0)) / chord, (y0 + y1) / 2 + (height * (x1 - x0)) / chord];
  const start = Math.atan2(y0 - cy, x0 - cx);
  const r = Math.abs(radius);
  ellipseArc({ centre: [cx, cy], u: [r, 0], v: [0, r] }, start, start + angle, to);
}

/** An arc of an SVG path, from the place of the pen: implementation notes of SVG 1.1, F.6. */
export function svgArc(from: [number, number], a: readonly number[], to: To): void {
  let [rx, ry, turn, large, sweep, x, y] = a as [number, number, number, number, number, number, number];
  rx = Math.abs(rx);
  ry = Math.abs(ry);
  const [x0, y0] = from;
  if (rx === 0 || ry === 0 || (x0 === x && y0 === y)) {
    to(x, y);
    return;
  }
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(x0 - x) / 2, (y0 - y) / 2];
  const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy];
  const grow = Math.sqrt(Math.max(1, (px / rx) ** 2 + (py / ry) ** 2));
  rx *= grow;
  ry *= grow;
  const rest = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1;
  const factor = Math.sqrt(Math.max(0, rest)) * (large === sweep ? -1 : 1);
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const centre: [number, number] = [cos * qx - sin * qy + (x0 + x) / 2, sin * qx + cos * qy + (y0 + y) / 2];
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let end = Math.atan2((-py - qy) / ry, (-px - qx) / rx);
  if (sweep && end < start) end += 2 * Math.PI;
  if (!sweep && end > start) end -= 2 * Math.PI;
  ellipseArc({ centre, u: [rx * cos, rx * sin], v: [-ry * sin, ry * cos] }, start, end, to);
}
