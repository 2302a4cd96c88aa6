import type { DesignRow } from "./repos/design.repo.server.ts";
import { childrenOf, kinOf } from "./repos/revision.repo.server.ts";

export interface Kin {
  code: string;
  title: string;
  space: string;
  number: number;
  /** −1: what it was made from; 1: what was made from it; and so on. */
  generation: number;
  from: number | null;
}

const furthest = 12;

async function ancestorsOf(design: DesignRow): Promise<Kin[]> {
  const found: Kin[] = [];
  const seen = new Set([design.id]);
  const first = design.revisions.at(-1);
  let kin = first ? await kinOf(first.id) : null;
  for (let generation = -1; kin?.derivedFromId && generation >= -furthest; generation -= 1) {
    kin = await kinOf(kin.derivedFromId);
    if (!kin || seen.has(kin.designId)) break;
    seen.add(kin.designId);
    const { code, title, status, space } = kin.design.listing;
    if (status !== "published" && status !== "paused") break;
    found.push({ code, title, space: space.name, number: kin.number, generation, from: null });
  }
  return found.reverse();
}

async function descendantsOf(design: DesignRow): Promise<Kin[]> {
  const found: Kin[] = [];
  const seen = new Set([design.id]);
  let parents = new Map(design.revisions.map(({ id, number }) => [id, number]));
  for (let generation = 1; parents.size > 0 && generation <= furthest && found.length < 200; generation += 1) {
    const children = (await childrenOf([...parents.keys()])).filter(({ designId }) => !seen.has(designId));
    const next = new Map<string, number>();
    for (const { id, number, designId, derivedFromId, design: child } of children) {
      next.set(id, number);
      if (seen.has(designId)) continue;
      seen.add(designId);
      const { code, title, space } = child.listing;
      found.push({
        code,
        title,
        space: space.name,
        number,
        generation,
        from: parents.get(derivedFromId ?? "") ?? null,
      });
    }
    parents = next;
  }
  return found;
}

/** The public kin of a design, ancestors first, each design once. */
export async function familyOf(design: DesignRow): Promise<Kin[]> {
  return [...(await ancestorsOf(design)), ...(await descendantsOf(design))];
}
