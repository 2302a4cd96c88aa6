import { type Offer, settle, type Wish } from "#app/modules/orders/order.ts";
import { type Invariant, stated } from "./invariant.ts";

const lastWish = `OrderWish w WHERE w.number = (SELECT max(o.number) FROM OrderWish o WHERE o.orderId = w.orderId AND o.spaceId = w.spaceId)`;

/** A closed order is settled again from its wishes: nobody has or pays anything else. */
const sharesFollow: Invariant = {
  name: "shares_follow_from_wishes",
  kind: "violation",
  async find(query) {
    const orders = await query(
      `SELECT id, spaceId, kind, json(steps) AS steps, deliveryCents, deliverySplit, minimum FROM GroupOrder WHERE closedAt IS NOT NULL`,
    );
    const wishes = await query(`SELECT orderId, spaceId, packs, ceilingCents FROM ${lastWish}`);
    const shares = await query(`SELECT orderId, spaceId, packs, goodsCents, deliveryCents FROM OrderShare`);
    return orders.flatMap((order) => {
      const offer = { ...order, steps: JSON.parse(String(order.steps)) } as Offer & Record<string, unknown>;
      const wished = wishes.filter(({ orderId }) => orderId === order.id) as (Wish & Record<string, unknown>)[];
      const due = settle(offer, wished).shares.map(
        (one) => `${one.spaceId} ${one.packs} ${one.goodsCents} ${one.deliveryCents}`,
      );
      const written = shares
        .filter(({ orderId, packs }) => orderId === order.id && packs !== 0)
        .map((one) => `${one.spaceId} ${one.packs} ${one.goodsCents} ${one.deliveryCents}`);
      const same = due.sort().join() === written.sort().join();
      return same
        ? []
        : [{ row: `GroupOrder ${order.id}`, says: `${written.join(", ")} instead of ${due.join(", ")}` }];
    });
  },
};

/** Group orders: what was wished, shared out and received. */
export const orderInvariants: Invariant[] = [
  sharesFollow,
  stated(
    "wishes_numbered_without_gap",
    "OrderWish",
    "SELECT max(id) AS id, count(*) || ' of ' || max(number) AS says FROM OrderWish GROUP BY orderId, spaceId HAVING count(*) <> max(number)",
  ),
  stated(
    "nothing_wished_after_the_end",
    "OrderWish",
    `SELECT w.id AS id, 'at ' || w.at AS says FROM OrderWish w JOIN GroupOrder o ON o.id = w.orderId
     WHERE w.at > coalesce(o.closedAt, o.abandonedAt, w.at) OR (o.closedAt IS NOT NULL AND w.at >= o.deadlineAt)`,
  ),
  stated(
    "never_more_received_than_ordered",
    "OrderShare",
    `SELECT s.id AS id, sum(d.good + d.damaged + d.missing) || ' of ' || s.packs AS says
     FROM OrderShare s JOIN GroupOrder o ON o.id = s.orderId JOIN OrderDelivery d ON d.shareId = s.id GROUP BY s.id
     HAVING sum(d.good + d.damaged + d.missing) NOT BETWEEN 0 AND iif(o.kind = 'machine', iif(s.spaceId = o.spaceId, 1, 0), s.packs)
       OR sum(d.good) < 0 OR sum(d.damaged) < 0 OR sum(d.missing) < 0`,
  ),
  stated(
    "corrections_take_back_what_was_said",
    "OrderDelivery",
    `SELECT c.id AS id, 'corrects ' || d.id AS says FROM OrderDelivery c JOIN OrderDelivery d ON d.id = c.correctsId
     WHERE c.shareId <> d.shareId OR c.good <> -d.good OR c.damaged <> -d.damaged OR c.missing <> -d.missing`,
  ),
  stated(
    "shares_only_of_closed_orders",
    "OrderShare",
    "SELECT s.id AS id, 'of an open order' AS says FROM OrderShare s JOIN GroupOrder o ON o.id = s.orderId WHERE o.closedAt IS NULL",
  ),
];
