import type { LineSegments, Mesh } from "three";
import { Box3, PerspectiveCamera, Plane, Raycaster, Scene, Vector2, Vector3, WebGLRenderer } from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";
import { type ReadModel, readLightModel } from "../analysis/light-model.ts";
import { bedOf, colourOf, lights, Measuring, meshOf, type ShownBed, touchedPlace } from "./model-parts.ts";

export type { ShownBed } from "./model-parts.ts";

/** Everything that needs the 3D library: asked for when somebody opens a model, and only then. */

export type Axis = "x" | "y" | "z";

export interface ModelScene {
  /** Hides what lies beyond a share (0 to 1) of the length along an axis; 1 shows everything. */
  cut(axis: Axis, share: number): void;
  /** A plate under the model, in its middle; null takes it away. */
  bed(shown: ShownBed | null): void;
  /** Begins or ends measuring: two places, by a touch or by the key Enter in the middle of the view. */
  measure(on: boolean): void;
  turn(horizontal: number, vertical: number): void;
  /** Looks from where another scene is looked at. */
  look(sight: Sight): void;
  nearer(factor: number): void;
  /** Everything in view, as far away as a model of that extent needs; of its own, when nothing is said. */
  whole(extent?: number): void;
  end(): void;
}

/** From where one looks: what the eye is away from the middle of the model, and what the middle of the view is. */
export interface Sight {
  eye: Vector3;
  middle: Vector3;
}

interface Told {
  /** Millimetres between the two places; null when the first one is set. */
  measured(distance: number | null): void;
  /** Somebody turned it or came nearer. */
  turned?(sight: Sight): void;
}

/** A pointer that moved further than this, in pixels, turned the model and did not touch it. */
const still = 6;

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
  #pressed = { x: 0, y: 0 };
  #follows = false;

  constructor(frame: HTMLElement, model: ReadModel, { told, scale }: { told: Told; scale: number }) {
    this.#frame = frame;
    this.#renderer = new WebGLRenderer({ antialias: true, alpha: true });
    this.#renderer.localClippingEnabled = true;
    this.#renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    this.#renderer.domElement.style.cssText = "display:block;width:100%;height:100%;touch-action:none";
    frame.append(this.#renderer.domElement);
    this.#mesh = meshOf(model, { colour: colourOf(frame, "--design"), plane: this.#plane, scale });
    this.#box = this.#mesh.geometry.boundingBox ?? new Box3();
    this.#scene.add(this.#mesh, ...lights());
    this.#camera.up.set(0, 0, 1);
    this.#controls = new OrbitControls(this.#camera, this.#renderer.domElement);
    this.#controls.addEventListener("change", () => {
      this.#draw();
      if (!this.#follows) told.turned?.(this.#sight());
    });
    this.#measuring = new Measuring(this.#scene, told.measured, this.extent, colourOf(frame, "--act"));
    this.#renderer.domElement.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => {
      this.#pressed = { x, y };
    });
    this.#renderer.domElement.addEventListener("pointerup", this.#touched);
    this.#resized = new ResizeObserver(() => this.#resize());
    this.#resized.observe(frame);
    this.#resize();
    this.whole();
  }

  /** From one corner of what it takes up to the opposite one, in millimetres. */
  get extent(): number {
    return this.#box.getSize(new Vector3()).length() || 1;
  }

  #sight(): Sight {
    const middle = this.#controls.target.clone().sub(this.#box.getCenter(new Vector3()));
    return { eye: this.#camera.position.clone().sub(this.#controls.target), middle };
  }

  look({ eye, middle }: Sight): void {
    this.#follows = true;
    this.#controls.target.copy(this.#box.getCenter(new Vector3())).add(middle);
    this.#camera.position.copy(this.#controls.target).add(eye);
    this.#controls.update();
    this.#follows = false;
    this.#draw();
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
    if (Math.hypot(event.clientX - this.#pressed.x, event.clientY - this.#pressed.y) > still) return;
    const { left, top, width, height } = this.#renderer.domElement.getBoundingClientRect();
    this.#pick(((event.clientX - left) / width) * 2 - 1, 1 - ((event.clientY - top) / height) * 2);
  };

  /** The nearest place of the model that is shown under a point of the view. */
  #pick(x: number, y: number): void {
    if (!this.#measuring.isOn) return;
    const ray = new Raycaster();
    ray.setFromCamera(new Vector2(x, y), this.#camera);
    const hit = ray.intersectObject(this.#mesh).find(({ point }) => this.#plane.distanceToPoint(point) >= 0);
    const { clientWidth: width, clientHeight: height } = this.#frame;
    if (hit) this.#measuring.add(touchedPlace(hit, this.#camera, { width, height }));
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

  whole(extent = this.extent): void {
    const middle = this.#box.getCenter(new Vector3());
    // A view that is higher than wide shows less to the sides.
    const away = (extent * 1.7) / Math.min(1, this.#camera.aspect);
    this.#controls.target.copy(middle);
    this.#camera.position.copy(middle).add(new Vector3(-0.5, -0.85, 0.62).normalize().multiplyScalar(away));
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

/** Shows the light model at an address, whose millimetres count `scale` each. Rejects when it cannot be had, or when this browser draws no 3D. */
export async function openModel(
  frame: HTMLElement,
  { address, scale }: { address: string; scale: number },
  told: Told,
): Promise<OpenScene> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`model: ${response.status}`);
  const model = readLightModel(await response.arrayBuffer());
  if (!model) throw new Error("model: unreadable");
  return new Shown(frame, model, { told, scale });
}
