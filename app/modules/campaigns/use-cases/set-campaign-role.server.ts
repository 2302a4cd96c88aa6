import { z } from "zod";
import { emailField } from "#app/modules/accounts/credentials.schema.ts";
import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { findPersonByEmail } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { named } from "../campaign.schema.ts";
import { fail } from "../failures.ts";
import { setRole } from "../repos/campaign.repo.server.ts";

export const setCampaignRole = defineUseCase({
  name: "set-campaign-role",
  module: "campaigns",
  summary: "Let somebody who has an account coordinate the campaign or inspect for it, or no longer.",
  method: "PUT",
  path: "/campaigns/{campaign}/roles",
  access: "person",
  input: z.object({
    campaign: named,
    email: emailField,
    role: z.enum(["coordinator", "inspector"]),
    holds: z.boolean().default(true),
  }),
  output: z.object({ person: z.object({ id: z.string(), name: z.string() }), role: z.string(), holds: z.boolean() }),
  async run({ viewer, now }, { campaign: code, email, role, holds }) {
    const found = await campaignFor(viewer, code);
    if (!found.ok) return found;
    const person = await findPersonByEmail(email);
    if (!person) return fail("person_unknown", { fields: { email: [{ key: "failures.campaigns.person_unknown" }] } });
    const { id: campaignId, stage } = found.value;
    await setRole(campaignId, person.userId, role, holds, now);
    await insertEvent({
      campaignId,
      subjectKind: "campaign",
      subjectId: campaignId,
      kind: holds ? "role_given" : "role_taken",
      fromStage: stage,
      toStage: stage,
      details: { person: person.userId, role },
      actorId: actorOf(viewer),
      occurredAt: now,
      recordedAt: now,
    });
    return ok({ person: { id: person.userId, name: person.name }, role, holds });
  },
});
