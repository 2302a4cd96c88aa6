import { defineUseCase } from "#app/platform/use-case.server.ts";
import { namedSpaces, ownedSeenBy, proposeVersion } from "../agreement.server.ts";
import { ownershipOutput, proposeInput } from "../ownership.schema.ts";

export const proposeOwnership = defineUseCase({
  name: "propose-ownership",
  module: "ownership",
  summary:
    "Propose owners, shares (which add up to 10,000) and rules; they hold once every owner, present and future, has accepted.",
  method: "POST",
  path: "/listings/{listing}/ownership",
  status: 201,
  access: "person",
  input: proposeInput,
  output: ownershipOutput,
  async run({ viewer, now }, { listing, owners: given, standsAt, until, ...rules }) {
    const owned = await ownedSeenBy(viewer, listing);
    if (!owned.ok) return owned;
    const spaces = await namedSpaces([standsAt, ...given.map(({ space }) => space)]);
    if (!spaces.ok) return spaces;
    const of = (name: string) => spaces.value.get(name) ?? { id: "", name: "" };
    const owners = given.map(({ space, share }) => ({ spaceId: of(space).id, name: of(space).name, share }));
    return proposeVersion({ viewer, now }, owned.value, owners, {
      ...rules,
      standsAt: of(standsAt).id,
      until: until ?? null,
    });
  },
});
