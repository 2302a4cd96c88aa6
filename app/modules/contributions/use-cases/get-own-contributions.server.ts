import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { contributionOutput, dated } from "../contribution.schema.ts";
import { consentOf, contributionsOfPerson } from "../repos/contribution.repo.server.ts";

export const getOwnContributions = defineUseCase({
  name: "get-own-contributions",
  module: "contributions",
  summary: "What the person made, put together and inspected in campaigns, and whether they agreed to be named for it.",
  method: "GET",
  path: "/me/contributions",
  access: "person",
  input: z.object({}),
  output: z.object({ items: z.array(contributionOutput), shownSince: z.string().nullable(), next: z.null() }),
  async run({ viewer }) {
    const shownSince = (await consentOf(viewer.userId))?.toISOString() ?? null;
    return ok({ items: (await contributionsOfPerson(viewer.userId)).map(dated), shownSince, next: null });
  },
});
