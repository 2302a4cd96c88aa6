import { z } from "zod";
import { line } from "#app/modules/listings/listing.schema.ts";
import { createListing } from "#app/modules/listings/listings.server.ts";
import { apportion } from "#app/modules/orders/apportion.ts";
import { boughtMachine } from "#app/modules/orders/orders.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { written } from "../agreement.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../ownership.schema.ts";
import { whole } from "../ownership.ts";
import { holdVersion, insertVersion, isOrderListed } from "../repos/ownership.repo.server.ts";

export const listBoughtMachine = defineUseCase({
  name: "list-bought-machine",
  module: "ownership",
  summary:
    "Make the listing of a machine that was bought together and has arrived; its owners have the shares that they paid, to 1/10,000.",
  method: "POST",
  path: "/orders/{order}/listing",
  status: 201,
  access: "person",
  input: z.object({ order: reference, title: line(120, 3), category: z.string().min(1).max(60) }),
  output: z.object({
    listing: z.object({ id: z.string(), code: z.string() }),
    owners: z.array(z.object({ spaceId: z.string(), share: z.int() })),
  }),
  async run({ viewer, now, requestId }, { order, title, category }) {
    const machine = await boughtMachine(viewer, order);
    if (!machine.ok) return machine;
    const { orderId, spaceId, paid } = machine.value;
    if (await isOrderListed(orderId)) return fail("already_listed");
    const given = createListing.input.safeParse({ spaceId, title, category });
    if (!given.success) return fail("not_a_machine");
    const made = await createListing.run({ viewer, now, requestId }, given.data);
    if (!made.ok) return made;
    const shares = apportion(
      whole,
      paid.map(({ spaceId: name, cents }) => ({ name, weight: cents })),
    );
    const owners = paid
      .map(({ spaceId: id, name }) => ({ spaceId: id, name, share: shares.get(id) ?? 0 }))
      .filter(({ share }) => share > 0);
    const listingId = made.value.id;
    const text = written(listingId, owners, null);
    const id = await insertVersion({
      ...{ listingId, number: 1, ...text, createdById: viewer.userId, createdAt: now, orderId },
    });
    await holdVersion({ id, listingId }, owners, false, now);
    return ok({
      listing: { id: listingId, code: made.value.code },
      owners: owners.map(({ spaceId: owner, share }) => ({ spaceId: owner, share })),
    });
  },
});
