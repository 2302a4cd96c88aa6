import { mayCommit } from "#app/modules/bookings/booking.policy.ts";
import { isAcceptedAtOnce, mayAsk } from "#app/modules/bookings/borrower.ts";
import { askingOf } from "#app/modules/listings/listing.columns.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { visibleMaterial } from "../access.server.ts";
import { fail } from "../failures.ts";
import { askInput, requestOutput } from "../material.schema.ts";
import { freeQuantities } from "../move-stock.server.ts";
import { openRequest } from "../open-request.server.ts";
import { findSpaceNamed, standingOf } from "../repos/material.repo.server.ts";

export const askMaterial = defineUseCase({
  name: "ask-material",
  module: "materials",
  summary:
    "Ask another space for a quantity of a material, in the name of a space; granted at once where its rules say so and that much is free.",
  method: "POST",
  path: "/materials/{material}/requests",
  status: 201,
  access: "person",
  input: askInput,
  output: requestOutput,
  async run({ viewer, now }, { material: named, space: spaceNamed, quantity, wantedBy, message }) {
    const found = await visibleMaterial(viewer, named);
    if (!found.ok) return found;
    const { listing } = found.value;
    const space = await findSpaceNamed(spaceNamed);
    if (!space || space.archivedAt) return fail("no_such_space");
    const asker = { kind: "space" as const, spaceId: space.id, userId: viewer.userId };
    if (!mayCommit(viewer, asker, space.askingRole)) return fail("may_not_commit");
    if (space.id === listing.spaceId) return fail("own_space");
    if (listing.status !== "published" || listing.space.archivedAt || listing.space.status === "closed")
      return fail("not_offered");
    const asking = askingOf(listing.asking);
    const standing = await standingOf(listing.spaceId, space.id, viewer);
    if (!mayAsk(asking, asker, standing)) return fail("may_not_ask");
    const free = (await freeQuantities([found.value], now)).get(found.value.id) ?? 0;
    const isGranted = quantity <= free && isAcceptedAtOnce(asking, asker, standing);
    return openRequest(found.value, {
      ...{ viewer, now, askerSpaceId: space.id, quantity, message, wantedBy: wantedBy ?? null },
      begins: isGranted ? "granted" : "asked",
    });
  },
});
