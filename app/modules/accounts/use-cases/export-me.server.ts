import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { findAccount } from "../repos/account.repo.server.ts";
import { personalData } from "../repos/personal-data.repo.server.ts";

const rows = z.array(z.record(z.string(), z.unknown()));

export const exportMe = defineUseCase({
  name: "export-me",
  module: "accounts",
  summary: "Everything that the product holds about the person, as JSON.",
  method: "GET",
  path: "/me/export",
  access: "person",
  input: z.object({}),
  output: z.object({
    exportedAt: z.string(),
    profile: z.record(z.string(), z.unknown()),
    memberships: rows,
    sessions: rows,
    tokens: rows,
    trainings: rows,
    trainingsRecorded: rows,
    bookings: rows,
    proposals: rows,
    events: rows,
    messages: rows,
    handOvers: rows,
    incidents: rows,
    acceptances: rows,
    pictures: rows,
    invitations: rows,
    mails: rows,
  }),
  async run({ viewer, now }) {
    const profile = await findAccount(viewer.userId);
    return ok({ exportedAt: now.toISOString(), profile, ...(await personalData(viewer.userId, viewer.email)) });
  },
});
