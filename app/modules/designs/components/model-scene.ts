import {
  AmbientLight,
  Box3,
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  DoubleSide,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Plane,
  Raycaster,
  Scene,
  SphereGeometry,
  Vector2,
  Vector3,
  WebGLRenderer,
} from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";
import { type ReadModel, readLightModel } from "../analysis/light-model.ts";

/** Everything that needs the 3D library: asked for when somebody opens a model, and only then. */

export interface ShownBed {
  width: number;
  depth: number;
  height?: number | undefined;
}

export type Axis = "x" | "y" | "z";

export interface ModelScene {
  /** Hides what lies beyond a share (0 to 1) of the length along an axis; 1 shows everything. */
  cut(axis: Axis, share: number): void;
  /** A plate under the model, in its middle; null takes it away. */
  bed(shown: ShownBed | null): void;
  /** Begins or ends measuring: two places, by a touch or by the key Enter in the middle of the view. */
  measure(on: boolean): void;
  turn(horizontal: number, vertical: number): void;
  nearer(factor: number): void;
  whole(): void;
  end(): void;
}

interface Told {
  /** Millimetres between the two places; null when the first one is set. */
  measured(distance: number | null): void;
}

function colourOf(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(name).trim() || "#7d67b8";
}

function meshOf({ positions, triangles }: ReadModel, colour: string, plane: Plane): Mesh {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(triangles, 1));
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

function bedOf({ width, depth, height }: ShownBed, colour: string): LineSegments {
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
class Measuring {
  isOn = false;
  readonly #scene: Scene;
  readonly #told: Told;
  readonly #size: number;
  readonly #colour: string;
  #marks: Vector3[] = [];
  #drawn: (Mesh | LineSegments)[] = [];

  constructor(scene: Scene, told: Told, size: number, colour: string) {
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
    this.#told.measured(from && to ? from.distanceTo(to) : null);
    if (!from || !to) return;
    const between = new LineSegments(
      new BufferGeometry().setFromPoints([from, to]),
      new LineBasicMaterial({ color: this.#colour, depthTest: false }),
    );
    this.#scene.add(between);
    this.#drawn.push(between);
  }
}

function lights(): (AmbientLight | DirectionalLight)[] {
  const above = new DirectionalLight("#ffffff", 2.2);
  above.position.set(-0.5, -0.7, 1);
  const back = new DirectionalLight("#ffffff", 0.8);
  back.position.set(0.7, 0.6, 0.2);
  return [new AmbientLight("#ffffff", 0.7), above, back];
}

class Shown implements ModelScene {
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(35, 1, 0.1, 100_000);
  readonly #controls: OrbitControls;
  readonly #mesh: Mesh;
  readonly #plane = new Plane(new Vector3(0, 0, -1), Number.POSITIVE_INFINITY);
  readonly #measuring: Measuring;
  readonly #box: Box3;
  readonly #frame: HTMLElement;
  readonly #resized: ResizeObserver;
  #bed: LineSegments | undefined;
  #asked = 0;

  constructor(frame: HTMLElement, model: ReadModel, told: Told) {
    this.#frame = frame;
    this.#renderer = new WebGLRenderer({ antialias: true, alpha: true });
    this.#renderer.localClippingEnabled = true;
    this.#renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    this.#renderer.domElement.style.cssText = "display:block;width:100%;height:100%;touch-action:none";
    frame.append(this.#renderer.domElement);
    this.#mesh = meshOf(model, colourOf(frame, "--design"), this.#plane);
    this.#box = this.#mesh.geometry.boundingBox ?? new Box3();
    this.#scene.add(this.#mesh, ...lights());
    this.#camera.up.set(0, 0, 1);
    this.#controls = new OrbitControls(this.#camera, this.#renderer.domElement);
    this.#controls.addEventListener("change", () => this.#draw());
    this.#measuring = new Measuring(this.#scene, told, this.#extent(), colourOf(frame, "--act"));
    this.#renderer.domElement.addEventListener("pointerup", this.#touched);
    this.#resized = new ResizeObserver(() => this.#resize());
    this.#resized.observe(frame);
    this.#resize();
    this.whole();
  }

  #extent(): number {
    return this.#box.getSize(new Vector3()).length() || 1;
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#frame;
    if (width === 0 || height === 0) return;
    this.#renderer.setSize(width, height, false);
    this.#camera.aspect = width / height;
    this.#camera.updateProjectionMatrix();
    this.#draw();
  }

  #draw(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = requestAnimationFrame(() => this.#renderer.render(this.#scene, this.#camera));
  }

  #touched = (event: PointerEvent): void => {
    const { left, top, width, height } = this.#renderer.domElement.getBoundingClientRect();
    this.#pick(((event.clientX - left) / width) * 2 - 1, 1 - ((event.clientY - top) / height) * 2);
  };

  /** The nearest place of the model that is shown under a point of the view. */
  #pick(x: number, y: number): void {
    if (!this.#measuring.isOn) return;
    const ray = new Raycaster();
    ray.setFromCamera(new Vector2(x, y), this.#camera);
    const hit = ray.intersectObject(this.#mesh).find(({ point }) => this.#plane.distanceToPoint(point) >= 0);
    if (hit) this.#measuring.add(hit.point);
    this.#draw();
  }

  pickMiddle(): void {
    this.#pick(0, 0);
  }

  cut(axis: Axis, share: number): void {
    const { min, max } = this.#box;
    this.#plane.normal.set(axis === "x" ? -1 : 0, axis === "y" ? -1 : 0, axis === "z" ? -1 : 0);
    this.#plane.constant = share >= 1 ? Number.POSITIVE_INFINITY : min[axis] + (max[axis] - min[axis]) * share;
    this.#draw();
  }

  bed(shown: ShownBed | null): void {
    if (this.#bed) this.#scene.remove(this.#bed);
    this.#bed = shown ? bedOf(shown, colourOf(this.#frame, "--equipment")) : undefined;
    if (this.#bed) this.#scene.add(this.#bed);
    this.#draw();
  }

  measure(on: boolean): void {
    this.#measuring.isOn = on;
    if (!on) this.#measuring.clear();
    this.#draw();
  }

  turn(horizontal: number, vertical: number): void {
    const offset = this.#camera.position.clone().sub(this.#controls.target);
    offset.applyAxisAngle(new Vector3(0, 0, 1), horizontal);
    const side = new Vector3(0, 0, 1).cross(offset).normalize();
    const risen = offset.clone().applyAxisAngle(side, -vertical);
    // Never over the pole: what is above stays above.
    if (Math.hypot(risen.x, risen.y) > 0.05 * risen.length()) offset.copy(risen);
    this.#camera.position.copy(this.#controls.target).add(offset);
    this.#controls.update();
    this.#draw();
  }

  nearer(factor: number): void {
    const offset = this.#camera.position
      .clone()
      .sub(this.#controls.target)
      .multiplyScalar(1 / factor);
    this.#camera.position.copy(this.#controls.target).add(offset);
    this.#controls.update();
    this.#draw();
  }

  whole(): void {
    const middle = this.#box.getCenter(new Vector3());
    this.#controls.target.copy(middle);
    this.#camera.position
      .copy(middle)
      .add(new Vector3(-0.5, -0.85, 0.62).normalize().multiplyScalar(this.#extent() * 1.7));
    this.#controls.update();
    this.#draw();
  }

  end(): void {
    cancelAnimationFrame(this.#asked);
    this.#resized.disconnect();
    this.#controls.dispose();
    this.#mesh.geometry.dispose();
    this.#renderer.dispose();
    this.#renderer.domElement.remove();
  }
}

export type OpenScene = Shown;

/** Shows the light model at an address. Rejects when it cannot be had, or when this browser draws no 3D. */
export async function openModel(frame: HTMLElement, address: string, told: Told): Promise<OpenScene> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`model: ${response.status}`);
  const model = readLightModel(await response.arrayBuffer());
  if (!model) throw new Error("model: unreadable");
  return new Shown(frame, model, told);
}
