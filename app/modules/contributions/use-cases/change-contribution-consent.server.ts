import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { setConsent } from "../repos/contribution.repo.server.ts";

export const changeContributionConsent = defineUseCase({
  name: "change-contribution-consent",
  module: "contributions",
  summary: "Agree, or no longer, to be named on the records of the spaces for which one made something.",
  method: "PUT",
  path: "/me/contributions/consent",
  access: "person",
  beforeConfirmation: true,
  input: z.object({ shown: z.boolean() }),
  output: z.object({ shownSince: z.string().nullable() }),
  async run({ viewer, now }, { shown }) {
    await setConsent(viewer.userId, shown ? now : null);
    return ok({ shownSince: shown ? now.toISOString() : null });
  },
});
