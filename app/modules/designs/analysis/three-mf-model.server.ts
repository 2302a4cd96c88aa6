import { type LengthUnit, lengthUnits } from "./analysis.schema.ts";
import { FloatList, IndexList } from "./number-list.ts";
import { limits, Refused } from "./refused.ts";
import { parseTransform, type Transform } from "./transform.ts";
import type { XmlElement, XmlHandlers } from "./xml.server.ts";

export interface Placed {
  /** Another part of the package, when it is not the same one. */
  path: string | undefined;
  objectId: string;
  transform: Transform;
}

export interface ModelObject {
  id: string;
  name: string;
  /** Supports and the like are not part of the thing. */
  type: string;
  vertices: FloatList;
  triangles: IndexList;
  components: Placed[];
}

/** What one part of a 3MF says: its objects, and what is built of them. */
export interface Model {
  unit: LengthUnit;
  objects: Map<string, ModelObject>;
  items: Placed[];
  /** Extensions without which the file says that it cannot be understood, by their address. */
  required: string[];
}

function isUnit(text: string): text is LengthUnit {
  return lengthUnits.some((unit) => unit === text);
}

function pathOf(attributes: Record<string, string>): string | undefined {
  const name = Object.keys(attributes).find((key) => key === "path" || key.endsWith(":path"));
  return name === undefined ? undefined : attributes[name];
}

function placed({ attributes }: XmlElement): Placed {
  const { objectid: objectId, transform } = attributes;
  if (objectId === undefined) throw new Refused("unreadable", { line: "objectid" });
  return { path: pathOf(attributes), objectId, transform: parseTransform(transform) };
}

/** Collects a model while its XML is read. */
export class ModelReader implements XmlHandlers {
  readonly model: Model = { unit: "millimeter", objects: new Map(), items: [], required: [] };
  #object: ModelObject | undefined;

  open(element: XmlElement): void {
    const object = this.#object;
    const { name, attributes } = element;
    if (name === "vertex") object && this.#vertex(object, attributes);
    else if (name === "triangle") object && this.#triangle(object, attributes);
    else if (name === "object") this.#begin(attributes);
    else if (name === "component") object?.components.push(placed(element));
    else if (name === "item") this.#item(element);
    else if (name === "model") this.#root(attributes);
  }

  #item(element: XmlElement): void {
    this.model.items.push(placed(element));
    if (this.model.items.length > limits.entries) throw new Refused("too_complex");
  }

  close(name: string): void {
    if (name === "object") this.#object = undefined;
  }

  #root(attributes: Record<string, string>): void {
    const { unit = "millimeter", requiredextensions = "" } = attributes;
    if (!isUnit(unit)) throw new Refused("unreadable", { line: `unit="${unit.slice(0, 40)}"` });
    this.model.unit = unit;
    this.model.required = requiredextensions
      .split(/\s+/)
      .filter(Boolean)
      .map((prefix) => attributes[`xmlns:${prefix}`] ?? prefix);
  }

  #begin({ id, name = "", type = "model" }: Record<string, string>): void {
    if (id === undefined || this.model.objects.has(id)) throw new Refused("unreadable", { line: "object id" });
    if (this.model.objects.size >= limits.entries) throw new Refused("too_complex");
    this.#object = { id, name, type, vertices: new FloatList(), triangles: new IndexList(), components: [] };
    this.model.objects.set(id, this.#object);
  }

  #vertex({ vertices }: ModelObject, { x, y, z }: Record<string, string>): void {
    const [a, b, c] = [Number(x || Number.NaN), Number(y || Number.NaN), Number(z || Number.NaN)];
    if (!Number.isFinite(Math.fround(a) + Math.fround(b) + Math.fround(c))) throw new Refused("not_finite");
    vertices.push(a, b, c);
    if (vertices.length > 3 * limits.vertices) throw new Refused("too_complex");
  }

  #triangle({ triangles, vertices }: ModelObject, { v1, v2, v3 }: Record<string, string>): void {
    const there = vertices.length / 3;
    const corners = [v1, v2, v3].map((text) => {
      const index = Number(text || Number.NaN);
      if (!(Number.isInteger(index) && index >= 0 && index < there))
        throw new Refused("index_lies", { index: String(text).slice(0, 20), there });
      return index;
    });
    triangles.push(corners[0]!, corners[1]!, corners[2]!);
    if (triangles.length > 3 * limits.triangles) throw new Refused("too_complex");
  }
}
