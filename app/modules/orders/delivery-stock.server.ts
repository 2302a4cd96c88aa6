import { draftMaterial, receiveInto, stockedUnder, stockOfSpace } from "#app/modules/materials/materials.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { unitColumn } from "./order-facts.server.ts";
import type { OrderRow } from "./repos/order.repo.server.ts";

type ShareRow = OrderRow["shares"][number];
type DeliveryRow = ShareRow["deliveries"][number];

/** The same arrival enters a stock once. */
export function stockKey({ id }: Pick<DeliveryRow, "id">): string {
  return `order/${id}`;
}

/** Arrivals of a share that brought something in good state and were not taken back: in a stock already, or not yet. */
export async function arrivalsOf(share: ShareRow) {
  const good = share.deliveries.filter(({ good, correction, correctsId }) => good > 0 && !correction && !correctsId);
  const stocked = await stockedUnder(good.map(stockKey));
  return good.map((delivery) => ({ delivery, stocked: stocked.get(stockKey(delivery)) }));
}

interface Into {
  into?: string | undefined;
  category?: string | undefined;
}

/** The material of the space that grows: the one that is named, of the same unit, or a new one that says what was bought. */
async function materialFor(
  order: OrderRow,
  { spaceId }: ShareRow,
  { into, category }: Into,
  by: { viewer: Person; now: Date },
): Promise<Result<string>> {
  const unit = unitColumn(order.unit);
  if (into) {
    const own = (await stockOfSpace(spaceId)).find(({ id, code }) => id === into || code === into.toUpperCase());
    if (!own || own.unit !== unit)
      return fail("other_unit", { fields: { into: [{ key: "failures.orders.other_unit" }] } });
    return ok(own.code);
  }
  const missing = { fields: { category: [{ key: "failures.orders.category_missing" }] } };
  if (!category) return fail("category_missing", missing);
  const made = await draftMaterial({ spaceId, title: order.title, category, unit }, by);
  if (!made.ok) return made.failure.code === "materials.category" ? fail("category_missing", missing) : made;
  return ok(made.value.listing.code);
}

/** Puts all that arrived and is in no stock yet into one material, as it was when it arrived. */
export async function putIntoStock(
  order: OrderRow,
  share: ShareRow,
  given: Into & { batch: string; expiresOn: string | null },
  by: { viewer: Person; now: Date },
): Promise<Result<{ material: string; packs: number; quantity: number }>> {
  if (order.kind === "machine") return fail("no_stock_of_machines");
  const waiting = (await arrivalsOf(share)).filter(({ stocked }) => !stocked);
  if (waiting.length === 0) return fail("nothing_to_stock");
  const material = await materialFor(order, share, given, by);
  if (!material.ok) return material;
  let packs = 0;
  for (const { delivery } of waiting) {
    const received = await receiveInto({
      ...{ material: material.value, spaceId: share.spaceId, quantity: delivery.good * order.packSize },
      ...{ label: given.batch, expiresOn: given.expiresOn, cause: { kind: "order", id: order.code } },
      ...{ key: stockKey(delivery), actorId: by.viewer.userId, occurredAt: delivery.at, now: by.now },
    });
    if (!received.ok) return received;
    packs += delivery.good;
  }
  return ok({ material: material.value, packs, quantity: packs * order.packSize });
}
