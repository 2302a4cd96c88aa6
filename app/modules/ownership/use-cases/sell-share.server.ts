import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bodyOf, heldVersion, namedSpaces, ownedSeenBy, ownersNow, proposeVersion } from "../agreement.server.ts";
import { fail } from "../failures.ts";
import { mayAgreeFor } from "../ownership.policy.ts";
import { ownershipOutput, sellInput } from "../ownership.schema.ts";
import { afterSale } from "../ownership.ts";

export const sellShare = defineUseCase({
  name: "sell-share",
  module: "ownership",
  summary:
    "Pass a share on to another owner or to a new space: a new version by the same rules, which holds once all have accepted.",
  method: "POST",
  path: "/listings/{listing}/ownership/sales",
  status: 201,
  access: "person",
  input: sellInput,
  output: ownershipOutput,
  async run({ viewer, now }, { listing, from, to, share }) {
    const owned = await ownedSeenBy(viewer, listing);
    if (!owned.ok) return owned;
    const held = heldVersion(owned.value);
    const rules = held && bodyOf(held).rules;
    if (!held || !rules) return fail("not_owned_together");
    const spaces = await namedSpaces([from, to]);
    if (!spaces.ok) return spaces;
    const [seller, buyer] = [spaces.value.get(from), spaces.value.get(to)];
    if (!seller || !buyer) return fail("no_such_space", { params: { name: to } });
    if (!mayAgreeFor(viewer, seller.id)) return fail("not_yours");
    const owners = afterSale(ownersNow(owned.value), seller.id, buyer.id, share);
    if (!owners) return fail("not_that_much");
    const names = new Map(bodyOf(held).owners.map(({ spaceId, name }) => [spaceId, name]));
    const named = owners.map((owner) => ({ ...owner, name: names.get(owner.spaceId) ?? buyer.name }));
    const stays = owners.some(({ spaceId }) => spaceId === rules.standsAt);
    return proposeVersion({ viewer, now }, owned.value, named, {
      ...rules,
      standsAt: stays ? rules.standsAt : buyer.id,
    });
  },
});
