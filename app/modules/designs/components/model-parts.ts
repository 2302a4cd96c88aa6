import {
  AmbientLight,
  Box3,
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  DoubleSide,
  type Intersection,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshStandardMaterial,
  type PerspectiveCamera,
  type Plane,
  type Scene,
  SphereGeometry,
  Vector2,
  Vector3,
} from "three";
import type { ReadModel } from "../analysis/light-model.ts";

/** What stands in the scene of a model: itself, the bed under it, the marks of a measurement, the light. */

export interface ShownBed {
  width: number;
  depth: number;
  height?: number | undefined;
}

export function colourOf(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(name).trim() || "#7d67b8";
}

/** The mesh of a model whose numbers count `scale` millimetres each. */
export function meshOf(
  { positions, triangles }: ReadModel,
  { colour, plane, scale }: { colour: string; plane: Plane; scale: number },
): Mesh {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(triangles, 1));
  if (scale !== 1) geometry.scale(scale, scale, scale);
  // The middle of its foot stands at the origin.
  geometry.computeBoundingBox();
  const { min, max } = geometry.boundingBox ?? new Box3();
  geometry.translate(-(min.x + max.x) / 2, -(min.y + max.y) / 2, -min.z);
  geometry.computeBoundingBox();
  const material = new MeshStandardMaterial({
    color: colour,
    roughness: 0.85,
    flatShading: true,
    side: DoubleSide,
    clippingPlanes: [plane],
  });
  return new Mesh(geometry, material);
}

export function bedOf({ width, depth, height }: ShownBed, colour: string): LineSegments {
  const [x, y] = [width / 2, depth / 2];
  const lines: number[] = [];
  const line = (...ends: number[]) => lines.push(...ends);
  const levels = height === undefined ? [0] : [0, height];
  for (const z of levels) {
    line(-x, -y, z, x, -y, z, x, -y, z, x, y, z, x, y, z, -x, y, z, -x, y, z, -x, -y, z);
  }
  if (height !== undefined)
    for (const [cx, cy] of [
      [-x, -y],
      [x, -y],
      [x, y],
      [-x, y],
    ])
      line(cx!, cy!, 0, cx!, cy!, height);
  for (let at = -x + 10; at < x; at += 10) line(at, -y, 0, at, y, 0);
  for (let at = -y + 10; at < y; at += 10) line(-x, at, 0, x, at, 0);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from(lines), 3));
  return new LineSegments(geometry, new LineBasicMaterial({ color: colour, transparent: true, opacity: 0.55 }));
}

/** Two places on the model, with a mark at each and the line between them. */
export class Measuring {
  isOn = false;
  readonly #scene: Scene;
  readonly #told: (distance: number | null) => void;
  readonly #size: number;
  readonly #colour: string;
  #marks: Vector3[] = [];
  #drawn: (Mesh | LineSegments)[] = [];

  constructor(scene: Scene, told: (distance: number | null) => void, size: number, colour: string) {
    this.#scene = scene;
    this.#told = told;
    this.#size = size;
    this.#colour = colour;
  }

  clear(): void {
    for (const one of this.#drawn) this.#scene.remove(one);
    [this.#marks, this.#drawn] = [[], []];
  }

  add(point: Vector3): void {
    if (this.#marks.length === 2) this.clear();
    this.#marks.push(point);
    const dot = new Mesh(new SphereGeometry(this.#size / 90), new MeshStandardMaterial({ color: this.#colour }));
    dot.position.copy(point);
    this.#scene.add(dot);
    this.#drawn.push(dot);
    const [from, to] = this.#marks;
    this.#told(from && to ? from.distanceTo(to) : null);
    if (!from || !to) return;
    const between = new LineSegments(
      new BufferGeometry().setFromPoints([from, to]),
      new LineBasicMaterial({ color: this.#colour, depthTest: false }),
    );
    this.#scene.add(between);
    this.#drawn.push(between);
  }
}

export function lights(): (AmbientLight | DirectionalLight)[] {
  const above = new DirectionalLight("#ffffff", 2.2);
  above.position.set(-0.5, -0.7, 1);
  const back = new DirectionalLight("#ffffff", 0.8);
  back.position.set(0.7, 0.6, 0.2);
  return [new AmbientLight("#ffffff", 0.7), above, back];
}

/** On the screen, in pixels: nearer than this to a corner of the model, a finger means the corner. */
const snap = 14;

/** The corner of the triangle that was touched, where the touch is near enough to it; otherwise the place itself. */
export function touchedPlace(
  hit: Intersection,
  camera: PerspectiveCamera,
  size: { width: number; height: number },
): Vector3 {
  const { face, object, point } = hit;
  if (!face || !(object instanceof Mesh)) return point;
  const places = object.geometry.getAttribute("position");
  const onScreen = (place: Vector3) => {
    const { x, y } = place.clone().project(camera);
    return new Vector2((x * size.width) / 2, (y * size.height) / 2);
  };
  const touched = onScreen(point);
  const corners = [face.a, face.b, face.c].map((at) => new Vector3().fromBufferAttribute(places, at));
  const near = corners
    .map((corner) => ({ corner, away: onScreen(corner).distanceTo(touched) }))
    .filter(({ away }) => away <= snap)
    .sort((one, other) => one.away - other.away);
  return near[0]?.corner ?? point;
}
