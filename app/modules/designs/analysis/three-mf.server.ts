import path from "node:path";
import type { LengthUnit, Warning } from "./analysis.schema.ts";
import { type Mesh, MeshBuilder } from "./mesh.ts";
import { limits, Refused } from "./refused.ts";
import { type Model, type ModelObject, ModelReader, type Placed } from "./three-mf-model.server.ts";
import { composed, determinant, identity, type Transform } from "./transform.ts";
import { XmlReader } from "./xml.server.ts";
import { type OpenZip, readEntry } from "./zip.server.ts";

export interface ThreeMf {
  /** Everything as it is placed on the plate. */
  mesh: Mesh;
  unit: LengthUnit;
  objects: number;
  items: number;
  names: string[];
  warnings: Warning[];
}

const modelType = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel";

/** Extensions that add to a mesh without changing its shape, or that are followed here. */
const understood = [
  "http://schemas.microsoft.com/3dmanufacturing/material/2015/02",
  "http://schemas.microsoft.com/3dmanufacturing/production/2015/06",
];

/** Names of parts are compared without regard to case, and begin with a slash wherever they are written. */
const partName = (name: string, from = "/") => path.posix.resolve(path.posix.dirname(from), name).toLowerCase();

function findPart(zip: OpenZip, name: string) {
  return zip.entries.find((entry) => !entry.isFolder && partName(entry.name) === name);
}

async function readPart(zip: OpenZip, name: string, handlers: ConstructorParameters<typeof XmlReader>[0]) {
  const entry = findPart(zip, name);
  if (!entry) throw new Refused("unreadable", { line: name.slice(0, 80) });
  const reader = new XmlReader(handlers);
  for await (const piece of readEntry(zip, entry)) reader.write(piece);
  reader.end();
}

/** Where the root model lies. A relation to something outside of the package is refused. */
async function rootPart(zip: OpenZip): Promise<string> {
  let found: string | undefined;
  await readPart(zip, "/_rels/.rels", {
    open({ name, attributes }) {
      if (name !== "Relationship") return;
      const { Target: target = "", Type: type, TargetMode: mode = "" } = attributes;
      if (mode.toLowerCase() === "external" || /^[a-z][a-z0-9+.-]*:/i.test(target))
        throw new Refused("external_reference", { what: target.slice(0, 100) });
      if (type === modelType) found ??= partName(target);
    },
  });
  if (found === undefined) throw new Refused("nothing_drawn");
  return found;
}

/** Whether a zip is a 3MF: it says where its model is. */
export function isThreeMf(zip: OpenZip): boolean {
  return findPart(zip, "/_rels/.rels") !== undefined && zip.entries.some(({ name }) => /\.model$/i.test(name));
}

class Package {
  readonly #models = new Map<string, Model>();
  readonly #zip: OpenZip;
  readonly #root: string;
  readonly builder = new MeshBuilder();
  readonly used = new Map<ModelObject, string>();

  constructor(zip: OpenZip, root: string) {
    this.#zip = zip;
    this.#root = root;
  }

  async model(name: string): Promise<Model> {
    const known = this.#models.get(name);
    if (known) return known;
    if (this.#models.size > 1000) throw new Refused("too_complex");
    const reader = new ModelReader();
    await readPart(this.#zip, name, reader);
    this.#models.set(name, reader.model);
    return reader.model;
  }

  async place({ path: elsewhere, objectId, transform }: Placed, from: string, outer: Transform, depth: number) {
    if (depth > limits.depth) throw new Refused("too_complex");
    const part = elsewhere === undefined ? from : partName(elsewhere, this.#root);
    const object = (await this.model(part)).objects.get(objectId);
    if (!object) throw new Refused("index_lies", { index: objectId.slice(0, 20), there: 0 });
    const whole = composed(transform, outer);
    if (object.triangles.length > 0) this.#add(object, whole);
    for (const component of object.components) await this.place(component, part, whole, depth + 1);
  }

  /** Components of components could place a small mesh a billion times: the builder counts what is placed. */
  #add(object: ModelObject, t: Transform): void {
    const { vertices, triangles } = object;
    this.used.set(object, object.name);
    this.builder.separate();
    const mirrored = determinant(t) < 0;
    const corner = (index: number) => {
      const x = vertices.at(3 * index);
      const y = vertices.at(3 * index + 1);
      const z = vertices.at(3 * index + 2);
      return this.builder.vertex(
        x * t[0]! + y * t[3]! + z * t[6]! + t[9]!,
        x * t[1]! + y * t[4]! + z * t[7]! + t[10]!,
        x * t[2]! + y * t[5]! + z * t[8]! + t[11]!,
      );
    };
    for (let at = 0; at < triangles.length; at += 3) {
      const [a, b, c] = [corner(triangles.at(at)), corner(triangles.at(at + 1)), corner(triangles.at(at + 2))];
      if (mirrored) this.builder.triangle(a, c, b);
      else this.builder.triangle(a, b, c);
    }
  }
}

/** A 3MF: objects and components placed as its build says, in the unit that it states. Only what is built counts. */
export async function readThreeMf(zip: OpenZip): Promise<ThreeMf> {
  const root = await rootPart(zip);
  const parts = new Package(zip, root);
  const { unit, items, required } = await parts.model(root);
  for (const item of items) await parts.place(item, root, identity, 0);
  if (parts.builder.triangleCount === 0) throw new Refused("empty");
  const strange = required.filter((address) => !understood.includes(address));
  return {
    mesh: parts.builder.build(),
    unit,
    objects: parts.used.size,
    items: items.length,
    names: [...new Set(parts.used.values())].filter(Boolean).slice(0, 100),
    warnings: strange.length > 0 ? [{ code: "left_out", params: { what: strange.join(", ").slice(0, 200) } }] : [],
  };
}
