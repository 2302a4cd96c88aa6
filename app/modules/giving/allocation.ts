import type { AllocationPolicy } from "#app/modules/campaigns/policy.ts";
import { agedTier } from "#app/modules/campaigns/request.ts";
import type { Explanation, ExplanationCode } from "#app/modules/flows/explanation.ts";
import { byPlace, fromNearest, type Supply } from "./nearest.ts";
import { mostKinds, type Promises, promisesOn } from "./promises.ts";
import { maxMin } from "./sharing.ts";

/** A line that asks for one item. */
export interface Demand {
  lineId: string;
  /** Pieces still wanted, without surplus. */
  wanted: number;
  /** Fewer would be of no use, of the whole line; what it already has counts. */
  minimum: number;
  has: number;
  acceptsPart: boolean;
  /** 1 is the most urgent. */
  tier: number;
  waitedDays: number;
  /** Milliseconds: who asked first. */
  since: number;
  usage: string;
  latitude: number | null;
  longitude: number | null;
}

export interface Share {
  lineId: string;
  quantity: number;
  /** Lots in places, nearest first. */
  from: { lotId: string; spaceId: string; quantity: number }[];
  explanation: Explanation;
}

interface Asked extends Demand {
  aged: number;
  /** The least that is of use now. */
  least: number;
  /** In the order in which they asked, from 1. */
  place: number;
  /** Lines of one kind may be served from the same supplies. */
  kind: number;
}

function byAge(a: Demand, b: Demand): number {
  return a.since - b.since || (a.lineId < b.lineId ? -1 : 1);
}

function prepared(
  demands: readonly Demand[],
  kinds: Kinds,
  { policy, ageingDays }: { policy: AllocationPolicy; ageingDays: number },
): Asked[] {
  const asked = demands.toSorted(byAge).map((demand, index) => {
    const useful = Math.max(1, Math.min(demand.wanted, demand.minimum - demand.has));
    const least = demand.acceptsPart ? useful : demand.wanted;
    const aged = agedTier(demand.tier, demand.waitedDays, ageingDays);
    return { ...demand, aged, least, place: index + 1, kind: kinds.ofUsage(demand.usage) };
  });
  return policy === "first_come" ? asked : asked.sort((a, b) => a.aged - b.aged || byAge(a, b));
}

interface Given {
  quantity: number;
  explanation: Explanation;
}

/** Inside a tier everybody gets as much as the others as far as they want it, and never less than is of use. */
function byTier(lines: readonly Asked[], promises: Promises): Given[] {
  const counts = Map.groupBy(lines, ({ kind }) => kind);
  const sharing = new Map(
    [...counts.keys()].map((kind) => {
      const alike = [...counts].filter(([other]) => other === kind || promises.alike(kind) & (1 << other));
      return [kind, alike.reduce((sum, [, own]) => sum + own.length, 0)];
    }),
  );
  const shares = maxMin(lines, promises);
  return lines.map((line, index) => {
    const quantity = shares[index] ?? 0;
    const params = paramsOf(line, quantity, sharing.get(line.kind) ?? 1);
    return { quantity, explanation: { code: tierCode(line, quantity), params } };
  });
}

function paramsOf({ aged, tier, wanted, least, waitedDays }: Asked, quantity: number, lines: number) {
  return { tier: aged, declared: tier, wanted, least, quantity, lines, days: waitedDays };
}

function tierCode({ wanted, least }: Asked, quantity: number): ExplanationCode {
  if (quantity >= wanted) return "tier_whole";
  if (quantity === 0) return "tier_below_minimum";
  return quantity === least ? "tier_minimum" : "tier_shared";
}

/** Whoever asked first is served first; who would get less than is of use gets nothing, and the next is looked at. */
function byArrival([line]: readonly Asked[], promises: Promises): Given[] {
  if (!line) return [];
  const total = promises.room(line.kind);
  const quantity = total >= line.least ? Math.min(line.wanted, total) : 0;
  promises.promise(line.kind, quantity);
  return [
    { quantity, explanation: { code: "first_come", params: { wanted: line.wanted, quantity, place: line.place } } },
  ];
}

/** Largest remainders: the pieces that rounding down leaves. */
function rounded(exact: readonly number[], total: number): number[] {
  const quantities = exact.map(Math.floor);
  let rest = total - quantities.reduce((all, one) => all + one, 0);
  const order = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }));
  for (const { index } of order.sort((a, b) => b.remainder - a.remainder || a.index - b.index)) {
    if (rest < 1) break;
    quantities[index] = (quantities[index] ?? 0) + 1;
    rest -= 1;
  }
  return quantities;
}

/** Everybody gets the same part of what they want; the last one for whom that is too little to be of use leaves it to the others. */
function byProportion(lines: readonly Asked[], promises: Promises): Given[] {
  const kind = lines[0]?.kind ?? 0;
  const total = promises.room(kind);
  let served = [...lines];
  for (;;) {
    const sum = served.reduce((all, { wanted }) => all + wanted, 0);
    const share = Math.min(total, sum);
    const quantities = rounded(
      served.map(({ wanted }) => (wanted * share) / Math.max(1, sum)),
      share,
    );
    const tooLittle = served.findLastIndex(({ least }, index) => (quantities[index] ?? 0) < least);
    if (tooLittle >= 0) {
      served = served.filter((_line, index) => index !== tooLittle);
      continue;
    }
    const percent = sum === 0 ? 0 : Math.floor((share * 100) / sum);
    promises.promise(kind, share);
    return lines.map((line) => {
      const place = served.indexOf(line);
      const quantity = place < 0 ? 0 : (quantities[place] ?? 0);
      return { quantity, explanation: { code: "proportional", params: { wanted: line.wanted, quantity, percent } } };
    });
  }
}

/** What may serve which usage. Usages that the same supplies may serve are of one kind. */
function kindsOf(usages: readonly string[], supplies: readonly Supply[]) {
  const patterns = new Map<string, string[]>();
  for (const usage of [...new Set(usages)].sort()) {
    const pattern = supplies.map((supply) => (serves(supply, usage) ? "1" : "0")).join("");
    patterns.set(pattern, [...(patterns.get(pattern) ?? []), usage]);
  }
  // The last kind takes all that are left together: what serves one of them serves each of them.
  const all = [...patterns.values()];
  const told = [...all.slice(0, mostKinds - 1), all.slice(mostKinds - 1).flat()].filter((kind) => kind.length > 0);
  const numbers = new Map(told.flatMap((kind, number) => kind.map((usage) => [usage, number] as const)));
  return {
    count: told.length,
    ofUsage: (usage: string) => numbers.get(usage) ?? 0,
    /** The kinds that a supply may serve, as bits. */
    served: (supply: Supply) =>
      told.reduce(
        (bits, kind, number) => (kind.every((usage) => serves(supply, usage)) ? bits | (1 << number) : bits),
        0,
      ),
  };
}

type Kinds = ReturnType<typeof kindsOf>;

function serves({ usages }: Supply, usage: string): boolean {
  return usages === "any" || usages.includes(usage);
}

/** Lines that share among themselves, in the order in which they are served. */
function groupsOf(asked: readonly Asked[], policy: AllocationPolicy): Asked[][] {
  const keys = {
    tiers: ({ aged }: Asked) => aged,
    first_come: ({ lineId }: Asked) => lineId,
    proportional: ({ kind }: Asked) => kind,
  };
  return [...Map.groupBy(asked, (line) => keys[policy](line)).values()];
}

const policies = { tiers: byTier, first_come: byArrival, proportional: byProportion };

/**
 * Shares what is free of one item among the lines that ask for it. The same demands and supplies always give the same shares, with a
 * reason for each; a line only gets lots that are valid for its usage, the nearest first, but for those that only another line’s
 * usage could do without: what one line may have from several lots never leaves another one without the only lot that it may have.
 */
export function propose(
  demands: readonly Demand[],
  supplies: readonly Supply[],
  rules: { policy: AllocationPolicy; ageingDays: number },
): Share[] {
  const wanting = demands.filter(({ wanted }) => wanted > 0);
  const kinds = kindsOf(
    wanting.map(({ usage }) => usage),
    supplies,
  );
  const left = supplies.map((supply) => ({ ...supply, kinds: kinds.served(supply) }));
  const promises = promisesOn(left, kinds.count);
  const shares = groupsOf(prepared(wanting, kinds, rules), rules.policy).flatMap((lines) => {
    const rooms = Array.from({ length: kinds.count }, (_none, kind) => promises.room(kind));
    const given = policies[rules.policy](lines, promises);
    return lines.map((line, index) => ({ line, room: rooms[line.kind] ?? 0, ...(given[index] ?? none(line)) }));
  });
  const placesFor = Array.from({ length: kinds.count }, (_none, kind) =>
    byPlace(left.filter((supply) => supply.kinds & (1 << kind))),
  );
  return shares.map(({ line, room, quantity, explanation }) => {
    const places = placesFor[line.kind] ?? [];
    const from = fromNearest(line, places, quantity, {
      most: ({ kinds: may }) => promises.spare(line.kind, may),
      take: ({ kinds: may }, pieces) => promises.keep(line.kind, may, pieces),
    });
    return {
      ...{ lineId: line.lineId, quantity, from },
      explanation: room > 0 ? explanation : nothing(line, supplies.length === 0 || places.length > 0),
    };
  });
}

const none = (line: Asked): Given => ({ quantity: 0, explanation: nothing(line, false) });

/** Where nothing at all is free, no validation is in the way. */
function nothing({ wanted }: Asked, mayHaveIt: boolean): Explanation {
  return { code: mayHaveIt ? "nothing_left" : "nothing_valid", params: { wanted } };
}
