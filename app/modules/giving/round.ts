import { distance } from "./nearest.ts";

export interface Stop {
  id: string;
  shipmentId: string;
  kind: "pickup" | "drop";
  /** The same for stops at one place, wherever that is. */
  place: string;
  latitude: number | null;
  longitude: number | null;
  /** Pieces of the shipment: loaded at its pick-up, unloaded at its drop. */
  pieces: number;
  /** Milliseconds: it can be served in `[opens, closes)`. */
  opens: number | null;
  closes: number | null;
}

export interface Vehicle {
  /** Pieces. */
  capacity: number;
  /** Milliseconds at which it leaves. */
  leavesAt: number;
  start: { latitude: number | null; longitude: number | null } | null;
}

/** As the crow flies; roads are longer and this speed is lower. */
const kilometresPerHour = 40;
const stopMilliseconds = 10 * 60_000;
/** What a stop that nobody can place is thought to be away from any other place. */
const unknownKilometres = 30;

type Waypoint = Pick<Stop, "latitude" | "longitude" | "place">;
type Pin = Pick<Stop, "latitude" | "longitude"> & { place?: string };

function kilometresBetween(one: Pin, other: Pin): number {
  const kilometres = distance(one, other);
  if (kilometres !== Number.MAX_SAFE_INTEGER) return kilometres;
  return one.place !== undefined && one.place === other.place ? 0 : unknownKilometres;
}

/** Kilometres of a round, from its start where there is one. */
export function lengthOf(order: readonly Waypoint[], start: Vehicle["start"]): number {
  let total = 0;
  let before: Pin | null = start;
  for (const stop of order) {
    if (before) total += kilometresBetween(before, stop);
    before = stop;
  }
  return total;
}

/** Each pick-up before its drop, never more than the vehicle holds, everything inside its hours. */
export function isPossible(order: readonly Stop[], vehicle: Vehicle): boolean {
  return served(order, vehicle) === order.length;
}

/** How many of the stops, in this order, can be served before one cannot. */
function served(order: readonly Stop[], { capacity, leavesAt, start }: Vehicle): number {
  const loaded = new Set<string>();
  const hasPickup = new Set(order.filter(({ kind }) => kind === "pickup").map(({ shipmentId }) => shipmentId));
  let load = 0;
  let at = leavesAt;
  let before: Pin | null = start;
  for (const [place, stop] of order.entries()) {
    if (before) at += (kilometresBetween(before, stop) / kilometresPerHour) * 3_600_000;
    at = Math.max(at, stop.opens ?? at);
    if (stop.closes !== null && at >= stop.closes) return place;
    if (stop.kind === "drop" && hasPickup.has(stop.shipmentId) && !loaded.has(stop.shipmentId)) return place;
    load += stop.kind === "pickup" ? stop.pieces : -stop.pieces;
    if (load > capacity) return place;
    if (stop.kind === "pickup") loaded.add(stop.shipmentId);
    at += stopMilliseconds;
    before = stop;
  }
  return order.length;
}

/** The nearest stop that can be served next, again and again; what cannot be served is left out, with its whole shipment. */
function nearestFirst(stops: readonly Stop[], vehicle: Vehicle): Stop[] {
  let left = [...stops];
  let order: Stop[] = [];
  while (left.length > 0) {
    const last: Pin | null = order.at(-1) ?? vehicle.start;
    const next = left
      .filter((stop) => isPossible([...order, stop, ...missingPickups(order, stop, stops)], vehicle))
      .map((stop) => ({ stop, kilometres: last ? kilometresBetween(last, stop) : 0 }))
      .sort((a, b) => a.kilometres - b.kilometres || (a.stop.id < b.stop.id ? -1 : 1))[0]?.stop;
    if (!next) {
      const unserved = new Set(left.map(({ shipmentId }) => shipmentId));
      order = order.filter(({ shipmentId }) => !unserved.has(shipmentId));
      return order;
    }
    order = [...order, next];
    left = left.filter(({ id }) => id !== next.id);
  }
  return order;
}

/** A drop whose pick-up is planned and not made yet cannot come next. */
function missingPickups(order: readonly Stop[], stop: Stop, all: readonly Stop[]): Stop[] {
  if (
    stop.kind === "pickup" ||
    order.some(({ kind, shipmentId }) => kind === "pickup" && shipmentId === stop.shipmentId)
  )
    return [];
  return all.filter(({ kind, shipmentId }) => kind === "pickup" && shipmentId === stop.shipmentId);
}

/** Turns pieces of the round around as long as that makes it shorter and stays possible (2-opt). */
function shortened(order: readonly Stop[], vehicle: Vehicle): Stop[] {
  let best = [...order];
  let length = lengthOf(best, vehicle.start);
  for (let improved = true; improved; ) {
    improved = false;
    for (let from = 0; from < best.length - 1 && !improved; from += 1)
      for (let to = from + 1; to < best.length && !improved; to += 1) {
        const turned = [...best.slice(0, from), ...best.slice(from, to + 1).reverse(), ...best.slice(to + 1)];
        const shorter = lengthOf(turned, vehicle.start);
        if (shorter < length - 1e-9 && isPossible(turned, vehicle)) {
          best = turned;
          length = shorter;
          improved = true;
        }
      }
  }
  return best;
}

/** Every way to put the stops of a shipment into a round, a pick-up before its drop. */
function* inserted(order: readonly Stop[], own: readonly Stop[]): Generator<Stop[]> {
  const first = own.find(({ kind }) => kind === "pickup") ?? own[0];
  const second = own.find((stop) => stop !== first);
  if (!first) return;
  for (let at = 0; at <= order.length; at += 1) {
    const one = order.toSpliced(at, 0, first);
    if (!second) yield one;
    else for (let then = at + 1; then <= one.length; then += 1) yield one.toSpliced(then, 0, second);
  }
}

/** The shipment that was left out and lengthens the round least, where it is possible; undefined when none fits. */
function withOneMore(order: readonly Stop[], stops: readonly Stop[], vehicle: Vehicle): Stop[] | undefined {
  const kept = new Set(order.map(({ shipmentId }) => shipmentId));
  let best: Stop[] | undefined;
  let length = Number.POSITIVE_INFINITY;
  for (const [shipment, own] of Map.groupBy(stops, ({ shipmentId }) => shipmentId)) {
    if (kept.has(shipment)) continue;
    for (const candidate of inserted(order, own)) {
      const longer = lengthOf(candidate, vehicle.start);
      if (longer >= length || !isPossible(candidate, vehicle)) continue;
      best = candidate;
      length = longer;
    }
  }
  return best;
}

/** A good order for a round, and the shipments that fit nowhere in it. The same stops always give the same round. */
export function planRound(stops: readonly Stop[], vehicle: Vehicle): { order: Stop[]; left: string[] } {
  const sorted = [...stops].sort((a, b) => (a.id < b.id ? -1 : 1));
  let order = shortened(nearestFirst(sorted, vehicle), vehicle);
  // The nearest first may load what then cannot be driven on: what that left out gets its turn.
  for (let more = withOneMore(order, sorted, vehicle); more; more = withOneMore(order, sorted, vehicle))
    order = shortened(more, vehicle);
  const kept = new Set(order.map(({ shipmentId }) => shipmentId));
  return { order, left: [...new Set(sorted.map(({ shipmentId }) => shipmentId))].filter((id) => !kept.has(id)) };
}
