import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { waitingClaims } from "../repos/event.repo.server.ts";
import { correspondents } from "../repos/person.repo.server.ts";
import { spaceRowsOf } from "../repos/space.repo.server.ts";
import { isOperator } from "../space.policy.ts";

export const listClaims = defineUseCase({
  name: "list-claims",
  module: "spaces",
  summary: "Claims of unclaimed cards that wait for an operator.",
  method: "GET",
  path: "/claims",
  access: "person",
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        space: z.object({ slug: z.string(), name: z.string() }),
        person: z.object({ name: z.string(), email: z.string() }),
        message: z.string(),
        at: z.string(),
      }),
    ),
    next: z.null(),
  }),
  async run({ viewer }) {
    if (!isOperator(viewer)) return fail("operators_only");
    const claims = await waitingClaims();
    const spaces = new Map((await spaceRowsOf(claims.map(({ spaceId }) => spaceId))).map((row) => [row.id, row]));
    const people = new Map(
      (await correspondents(claims.flatMap(({ actorId }) => actorId ?? []))).map((row) => [row.userId, row]),
    );
    const items = claims.flatMap(({ id, spaceId, actorId, details, at }) => {
      const space = spaces.get(spaceId);
      const person = people.get(actorId ?? "");
      if (!space || !person) return [];
      return [
        {
          id,
          space: { slug: space.slug, name: space.name },
          person: { name: person.name, email: person.email },
          message: String(details.message ?? ""),
          at: at.toISOString(),
        },
      ];
    });
    return ok({ items, next: null });
  },
});
