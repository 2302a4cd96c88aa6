import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { coordinateIfNobodyDoes } from "../network-coordination.server.ts";
import { reference } from "../reference.schema.ts";
import { findEvent, recordEvent } from "../repos/event.repo.server.ts";
import { insertMember, memberRole } from "../repos/membership.repo.server.ts";
import { correspondents } from "../repos/person.repo.server.ts";
import { findSpace, updateSpaceRow } from "../repos/space.repo.server.ts";
import { isOperator } from "../space.policy.ts";
import { spacePageUrl, spaceUrl } from "../space.urls.ts";
import { writeToAll } from "../space-mails.server.ts";

export const grantClaim = defineUseCase({
  name: "grant-claim",
  module: "spaces",
  summary: "For operators: give an unclaimed card to the person who asked for it, as its first steward.",
  method: "POST",
  path: "/spaces/{space}/claims/{claim}/grant",
  access: "person",
  input: z.object({ space: reference, claim: reference }),
  output: z.object({ space: z.string(), steward: z.string() }),
  async run({ viewer, now }, { space: spaceReference, claim: claimId }) {
    if (!isOperator(viewer)) return fail("operators_only");
    const space = await findSpace(spaceReference);
    if (!space) return fail("not_found");
    const claim = await findEvent(claimId);
    if (claim?.kind !== "claim_requested" || claim.spaceId !== space.id || !claim.actorId) return fail("claim_unknown");
    if (space.claimed) return fail("already_claimed");
    const [person] = await correspondents([claim.actorId]);
    if (!person) return fail("claim_unknown");
    await updateSpaceRow(space, space.version, { claimed: true, updatedAt: now });
    if (!(await memberRole(space.id, person.userId))) await insertMember(space.id, person.userId, "steward", now);
    await recordEvent({
      spaceId: space.id,
      kind: "claim_granted",
      actorId: viewer.userId,
      at: now,
      details: { claim: claim.id, person: person.userId },
    });
    await coordinateIfNobodyDoes(space.id, now);
    await writeToAll([person], {
      mail: "claim_granted",
      params: { space: space.name },
      path: spacePageUrl(space.slug, "edit"),
      signature: { name: "Entrelieux", path: spaceUrl(space.slug) },
      now,
    });
    return ok({ space: space.slug, steward: person.userId });
  },
});
