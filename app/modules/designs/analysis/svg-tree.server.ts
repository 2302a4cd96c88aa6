import { limits, Refused } from "./refused.ts";
import { XmlReader, xmlEncoding } from "./xml.server.ts";

export interface SvgNode {
  name: string;
  attributes: Record<string, string>;
  children: SvgNode[];
}

export interface SvgTree {
  root: SvgNode;
  byId: Map<string, SvgNode>;
  /** The text of all style sheets within. */
  styles: string;
  texts: number;
  pictures: number;
}

const mostElements = 300_000;
const runs = new Set(["script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video"]);
const animations = new Set(["animate", "set", "animatetransform", "animatemotion"]);

function judgeStyle(text: string): void {
  if (/expression\s*\(|javascript:|-moz-binding|behavior\s*:/i.test(text)) throw new Refused("script");
  for (const [, address = ""] of text.matchAll(/(?:url\(\s*["']?|@import\s+(?:url\(\s*)?["']?)([^"')\s;]*)/gi))
    judgeReference("style", address);
}

/** A drawing is whole in itself: it may name its own parts and carry pictures, never fetch anything. */
function judgeReference(element: string, address: string): void {
  const target = address.replace(/\s/g, "");
  if (target === "" || target.startsWith("#")) return;
  if (/^(javascript|vbscript):|^data:(text|application|image\/svg)/i.test(target)) throw new Refused("script");
  if (/^data:image\/(png|jpe?g|gif|webp|bmp);/i.test(target) || element === "a") return;
  throw new Refused("external_reference", { what: address.trim().slice(0, 100) });
}

function judgeElement(name: string, attributes: Record<string, string>): void {
  const element = name.toLowerCase();
  if (runs.has(element)) throw new Refused("script");
  for (const [written, value] of Object.entries(attributes)) {
    const attribute = written.slice(written.indexOf(":") + 1).toLowerCase();
    if (/^on[a-z]/.test(attribute)) throw new Refused("script");
    if (attribute === "href" || attribute === "src" || written === "xml:base") judgeReference(element, value);
    else if (/url\(|expression|javascript:/i.test(value)) judgeStyle(value);
    if (animations.has(element) && attribute === "attributename" && /href|^on/i.test(value))
      throw new Refused("script");
  }
}

class TreeReader {
  readonly tree: SvgTree = {
    root: { name: "", attributes: {}, children: [] },
    byId: new Map(),
    styles: "",
    texts: 0,
    pictures: 0,
  };
  readonly #path: SvgNode[] = [this.tree.root];
  #elements = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (++this.#elements > mostElements) throw new Refused("too_complex");
    judgeElement(name, attributes);
    const node: SvgNode = { name, attributes, children: [] };
    if (name === "text") this.tree.texts++;
    if (name === "image") this.tree.pictures++;
    if (attributes.id !== undefined && !this.tree.byId.has(attributes.id)) this.tree.byId.set(attributes.id, node);
    this.#path.at(-1)!.children.push(node);
    this.#path.push(node);
  }

  close(): void {
    this.#path.pop();
  }

  text(text: string): void {
    if (this.#path.at(-1)?.name !== "style") return;
    this.tree.styles += text;
    if (this.tree.styles.length > limits.segments) throw new Refused("too_complex");
  }
}

/** The elements of an SVG, once nothing in it runs, fetches or expands. */
export function readSvgTree(chunks: Iterable<Uint8Array>, head: Uint8Array): SvgTree {
  const building = new TreeReader();
  const reader = new XmlReader(
    {
      open: ({ name, attributes }) => building.open(name, attributes),
      close: () => building.close(),
      text: (text) => building.text(text),
      instruction: (target) => {
        if (target.toLowerCase() === "xml-stylesheet") throw new Refused("external_reference", { what: target });
      },
    },
    xmlEncoding(head),
  );
  for (const piece of chunks) reader.write(piece);
  reader.end();
  judgeStyle(building.tree.styles);
  const root = building.tree.root.children[0];
  if (root?.name !== "svg") throw new Refused("unreadable", { line: String(root?.name).slice(0, 60) });
  return { ...building.tree, root };
}
