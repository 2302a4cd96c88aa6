import { Refused } from "./refused.ts";
import { textLines } from "./text-lines.ts";

/** A DXF is pairs of lines: a code that says what follows, and a value. */
export interface Pair {
  code: number;
  value: string;
}

export interface Entity {
  type: string;
  pairs: Pair[];
}

export interface Block {
  base: [number, number];
  entities: Entity[];
}

export interface DxfTree {
  header: Map<string, string>;
  layerColours: Map<string, number>;
  blocks: Map<string, Block>;
  entities: Entity[];
}

const mostEntities = 1_000_000;
const mostPairs = 8_000_000;

function* pairsOf(chunks: Iterable<Uint8Array>): Generator<Pair> {
  let code: number | undefined;
  let count = 0;
  for (const line of textLines(chunks)) {
    if (code === undefined) {
      code = Number(line);
      if (line.trim() === "" || !Number.isInteger(code)) throw new Refused("unreadable", { line: line.slice(0, 60) });
      continue;
    }
    if (++count > mostPairs) throw new Refused("too_complex");
    yield { code, value: line.trim() };
    code = undefined;
  }
}

export function text(entity: Entity, code: number): string | undefined {
  return entity.pairs.find((pair) => pair.code === code)?.value;
}

export function number(entity: Entity, code: number, otherwise = 0): number {
  const found = text(entity, code);
  if (found === undefined) return otherwise;
  const value = Number(found);
  if (!Number.isFinite(value)) throw new Refused("not_finite");
  return value;
}

class TreeReader {
  readonly tree: DxfTree = { header: new Map(), layerColours: new Map(), blocks: new Map(), entities: [] };
  #section = "";
  #variable = "";
  #block: Block | undefined;
  #entity: Entity | undefined;
  #count = 0;
  ended = false;

  pair(pair: Pair): void {
    if (pair.code === 0) this.#begin(pair.value);
    else if (this.#section === "" && pair.code === 2 && this.#entity?.type === "SECTION") this.#section = pair.value;
    else if (this.#section === "HEADER") this.#header(pair);
    else if (this.#entity) this.#entity.pairs.push(pair);
  }

  #header({ code, value }: Pair): void {
    if (code === 9) this.#variable = value;
    else if (this.#variable !== "" && !this.tree.header.has(this.#variable) && this.tree.header.size < 2000)
      this.tree.header.set(this.#variable, value);
  }

  #begin(type: string): void {
    this.#finish();
    if (type === "EOF") this.ended = true;
    else if (type === "ENDSEC") this.#section = "";
    else if (type === "ENDBLK") this.#block = undefined;
    this.#entity = { type, pairs: [] };
  }

  /** What an entity was is known once the next one begins. */
  #finish(): void {
    const entity = this.#entity;
    this.#entity = undefined;
    if (!entity) return;
    if (this.#section === "TABLES" && entity.type === "LAYER")
      this.tree.layerColours.set(text(entity, 2) ?? "", number(entity, 62, 7));
    else if (this.#section === "BLOCKS") this.#inBlocks(entity);
    else if (this.#section === "ENTITIES") this.#keep(this.tree.entities, entity);
  }

  #inBlocks(entity: Entity): void {
    if (entity.type === "BLOCK") {
      // Bit 4 and 8: the block lies in another drawing.
      if (number(entity, 70) & 12)
        throw new Refused("external_reference", { what: (text(entity, 1) ?? text(entity, 2) ?? "").slice(0, 100) });
      this.#block = { base: [number(entity, 10), number(entity, 20)], entities: [] };
      this.tree.blocks.set(text(entity, 2) ?? "", this.#block);
    } else if (this.#block && entity.type !== "ENDBLK") this.#keep(this.#block.entities, entity);
  }

  #keep(list: Entity[], entity: Entity): void {
    if (entity.type === "ENDSEC" || entity.type === "EOF") return;
    if (++this.#count > mostEntities) throw new Refused("too_complex");
    list.push(entity);
  }
}

/** The entities of a DXF in text, its blocks, its layers. */
export function readDxfTree(chunks: Iterable<Uint8Array>): DxfTree {
  const reader = new TreeReader();
  for (const pair of pairsOf(chunks)) {
    if (pair.code === 999) continue;
    reader.pair(pair);
    if (reader.ended) return reader.tree;
  }
  throw new Refused("truncated", { announced: 0, there: 0 });
}
