import type { AllocationPolicy } from "#app/modules/campaigns/policy.ts";
import { agedTier } from "#app/modules/campaigns/request.ts";
import type { Explanation, ExplanationCode } from "#app/modules/flows/explanation.ts";
import { byPlace, fromNearest, type Supply } from "./nearest.ts";
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
}

function byAge(a: Demand, b: Demand): number {
  return a.since - b.since || (a.lineId < b.lineId ? -1 : 1);
}

function prepared(demands: readonly Demand[], ageingDays: number, policy: AllocationPolicy): Asked[] {
  const asked = demands
    .filter(({ wanted }) => wanted > 0)
    .sort(byAge)
    .map((demand, index) => {
      const useful = Math.max(1, Math.min(demand.wanted, demand.minimum - demand.has));
      const least = demand.acceptsPart ? useful : demand.wanted;
      return { ...demand, aged: agedTier(demand.tier, demand.waitedDays, ageingDays), least, place: index + 1 };
    });
  return policy === "first_come" ? asked : asked.sort((a, b) => a.aged - b.aged || byAge(a, b));
}

interface Given {
  quantity: number;
  explanation: Explanation;
}

/** Inside a tier everybody gets as much as the others as far as they want it, and never less than is of use. */
function byTier(lines: readonly Asked[], total: number): Given[] {
  const shares = maxMin(lines, total);
  return lines.map((line, index) => {
    const quantity = shares[index] ?? 0;
    return {
      quantity,
      explanation: { code: tierCode(line, quantity), params: paramsOf(line, quantity, lines.length) },
    };
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
function byArrival([line]: readonly Asked[], total: number): Given[] {
  if (!line) return [];
  const quantity = total >= line.least ? Math.min(line.wanted, total) : 0;
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
function byProportion(lines: readonly Asked[], total: number): Given[] {
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
    return lines.map((line) => {
      const place = served.indexOf(line);
      const quantity = place < 0 ? 0 : (quantities[place] ?? 0);
      return { quantity, explanation: { code: "proportional", params: { wanted: line.wanted, quantity, percent } } };
    });
  }
}

/** Which supplies a usage may be served from, as a key: lines of one key share among themselves. */
function validKey(usage: string, supplies: readonly Supply[]): string {
  return supplies.map(({ usages }) => (usages === "any" || usages.includes(usage) ? "1" : "0")).join("");
}

/** Lines that share among themselves, in the order in which they are served. */
function groupsOf(asked: readonly Asked[], supplies: readonly Supply[], policy: AllocationPolicy): Asked[][] {
  const groups = new Map<string, Asked[]>();
  const keys = new Map(
    [...new Set(asked.map(({ usage }) => usage))].map((usage) => [usage, validKey(usage, supplies)]),
  );
  for (const line of asked) {
    const valid = keys.get(line.usage) ?? "";
    const key = { tiers: `${line.aged}|${valid}`, first_come: line.lineId, proportional: valid }[policy];
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** What is valid for a usage, and the places where it lies; looked up once for each usage. */
function validByUsage(supplies: readonly Supply[]) {
  const known = new Map<string, { valid: Supply[]; places: Supply[][] }>();
  return (usage: string) => {
    const before = known.get(usage);
    if (before) return before;
    const valid = supplies.filter(({ usages }) => usages === "any" || usages.includes(usage));
    const found = { valid, places: byPlace(valid) };
    known.set(usage, found);
    return found;
  };
}

const policies = { tiers: byTier, first_come: byArrival, proportional: byProportion };

/**
 * Shares what is free of one item among the lines that ask for it. The same demands and supplies always give the same shares, with a
 * reason for each; a line only gets lots that are valid for its usage, the nearest first.
 */
export function propose(
  demands: readonly Demand[],
  supplies: readonly Supply[],
  { policy, ageingDays }: { policy: AllocationPolicy; ageingDays: number },
): Share[] {
  const left = supplies.map((supply) => ({ ...supply }));
  const validFor = validByUsage(left);
  return groupsOf(prepared(demands, ageingDays, policy), supplies, policy).flatMap((lines) => {
    const { valid, places } = validFor(lines[0]?.usage ?? "");
    const total = valid.reduce((sum, { quantity }) => sum + quantity, 0);
    const given = policies[policy](lines, total);
    return lines.map((line, index) => {
      const { quantity, explanation } = given[index] ?? { quantity: 0, explanation: nothing(line, valid.length) };
      const from = fromNearest(line, places, quantity);
      return {
        lineId: line.lineId,
        quantity,
        from,
        explanation: total > 0 ? explanation : nothing(line, valid.length),
      };
    });
  });
}

function nothing({ wanted }: Asked, valid: number): Explanation {
  return { code: valid === 0 ? "nothing_valid" : "nothing_left", params: { wanted } };
}
