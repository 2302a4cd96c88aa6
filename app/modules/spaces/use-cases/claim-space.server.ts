import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { reference, text } from "../reference.schema.ts";
import { recordEvent, waitingClaims } from "../repos/event.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";

export const claimSpace = defineUseCase({
  name: "claim-space",
  module: "spaces",
  summary: "Ask for a card that was made from a public list and that nobody holds; an operator answers.",
  method: "POST",
  path: "/spaces/{space}/claims",
  status: 201,
  access: "person",
  input: z.object({ space: reference, message: text(1000) }),
  output: z.object({ requestedAt: z.string() }),
  async run({ viewer, now }, { space: spaceReference, message }) {
    const space = await findSpace(spaceReference);
    if (!space) return fail("not_found");
    if (space.archivedAt) return fail("archived");
    if (space.claimed) return fail("already_claimed");
    const waiting = await waitingClaims(space.id);
    if (waiting.some(({ actorId }) => actorId === viewer.userId)) return fail("claim_waiting");
    await recordEvent({
      spaceId: space.id,
      kind: "claim_requested",
      actorId: viewer.userId,
      at: now,
      details: { message },
    });
    return ok({ requestedAt: now.toISOString() });
  },
});
