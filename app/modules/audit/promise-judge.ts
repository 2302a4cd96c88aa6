import { add, type Broken, type CampaignRows } from "./rows.ts";

function freeByPlace({ movements }: CampaignRows): Map<string, number> {
  const free = new Map<string, number>();
  for (const move of movements) {
    if (move.toBucket === "free") add(free, `${move.lotId} in ${move.toHolder}`, move.quantity);
    if (move.fromBucket === "free") add(free, `${move.lotId} in ${move.fromHolder}`, -move.quantity);
  }
  return free;
}

/** Promises: never more given back than promised, never beyond what is accepted and free, each with its reason. */
export function judgePromises(rows: CampaignRows): Broken[] {
  const broken: Broken[] = [];
  const running = new Map<string, number>();
  const byPlace = new Map<string, number>();
  for (const entry of rows.reservations) {
    const key = `${entry.requestLineId}|${entry.lotId}|${entry.spaceId}`;
    add(running, key, entry.delta);
    add(byPlace, `${entry.lotId} in ${entry.spaceId}`, entry.delta);
    const row = `ReservationEntry ${entry.id}`;
    if ((running.get(key) ?? 0) < 0)
      broken.push({ invariant: "nothing_promised_twice", row, says: "more given back than was promised" });
    if (!entry.explanation.code || (entry.explanation.code === "chosen" && entry.reason === ""))
      broken.push({
        invariant: "every_promise_is_explained",
        row,
        says: entry.explanation.code ? "by hand, without a reason" : "without a reason",
      });
  }
  const free = freeByPlace(rows);
  for (const [place, promised] of byPlace)
    if (promised > (free.get(place) ?? 0))
      broken.push({
        invariant: "nothing_promised_twice",
        row: `Lot ${place}`,
        says: `promised ${promised} of ${free.get(place) ?? 0} free`,
      });
  return [...broken, ...judgeLines(rows), ...judgeCaches(rows)];
}

const over: readonly string[] = ["cancelled", "closed_short", "expired"];

/** A line holds at most what it asks and the surplus agreed to; a request that is over holds no promise. */
export function judgeLines({
  lines,
  reservations,
  movements,
}: Pick<CampaignRows, "lines" | "reservations" | "movements">): Broken[] {
  const held = new Map<string, number>();
  const reserved = new Map<string, number>();
  for (const { requestLineId, delta } of reservations) add(reserved, requestLineId, delta);
  const counted: readonly string[] = ["in_transit", "at_intermediary", "kept_good"];
  for (const move of movements) {
    if (move.requestLineId === null) continue;
    if (counted.includes(move.toBucket)) add(held, move.requestLineId, move.quantity);
    if (counted.includes(move.fromBucket)) add(held, move.requestLineId, -move.quantity);
  }
  return lines.flatMap((line) => {
    const row = `RequestLine ${line.id}`;
    const promised = reserved.get(line.id) ?? 0;
    const all = (held.get(line.id) ?? 0) + promised;
    const most = line.target + line.surplusConsented;
    return [
      ...(all > most ? [{ invariant: "lines_get_no_more_than_asked", row, says: `${all} of ${most}` }] : []),
      ...(promised > 0 && over.includes(line.stage)
        ? [{ invariant: "what_is_over_holds_no_promise", row, says: `${line.stage} and holds ${promised}` }]
        : []),
    ];
  });
}

function judgeCaches(rows: CampaignRows): Broken[] {
  const legs = new Map<string, number>();
  for (const move of rows.movements) {
    if (move.toBucket !== "outside") add(legs, `${move.lotId}|${move.toBucket}|${move.toHolder}`, move.quantity);
    if (move.fromBucket !== "outside") add(legs, `${move.lotId}|${move.fromBucket}|${move.fromHolder}`, -move.quantity);
  }
  for (const { lotId, bucket, holder, quantity } of rows.balances) add(legs, `${lotId}|${bucket}|${holder}`, -quantity);
  const promises = new Map<string, number>();
  for (const one of rows.reservations) add(promises, `${one.requestLineId}|${one.lotId}|${one.spaceId}`, one.delta);
  for (const one of rows.reservationBalances)
    add(promises, `${one.requestLineId}|${one.lotId}|${one.spaceId}`, -one.quantity);
  const differing = (invariant: string, table: string, sums: Map<string, number>): Broken[] =>
    [...sums]
      .filter(([, difference]) => difference !== 0)
      .map(([key, difference]) => ({
        invariant,
        row: `${table} ${key}`,
        says: `differs from its rows by ${-difference}`,
      }));
  return [
    ...differing("balances_are_the_sums_of_movements", "ProductionBalance", legs),
    ...differing("reservations_are_the_sums_of_entries", "ReservationBalance", promises),
  ];
}
