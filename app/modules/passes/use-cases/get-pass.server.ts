import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { passSeenBy } from "../access.server.ts";
import { describePass } from "../describe-pass.server.ts";
import { passName, passOutput } from "../pass.schema.ts";
import { honouringSpaces } from "../repos/pass.repo.server.ts";

export const getPass = defineUseCase({
  name: "get-pass",
  module: "passes",
  summary: "A pass: what is left of it, where it is honoured, and every day that came and went.",
  method: "GET",
  path: "/passes/{pass}",
  access: "person",
  input: z.object({ pass: passName }),
  output: passOutput.extend({
    honouredBy: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string() })),
    entries: z.array(
      z.object({
        kind: z.string(),
        days: z.int(),
        booking: z.string().nullable().describe("Its code"),
        at: z.string(),
        note: z.string(),
      }),
    ),
  }),
  async run({ viewer }, { pass: named }) {
    const pass = await passSeenBy(viewer, named);
    if (!pass.ok) return pass;
    const entries = pass.value.entries.map(({ kind, days, booking, at, note }) => ({
      ...{ kind, days, note, booking: booking?.code ?? null },
      at: isoWithOffset(at, pass.value.space.zone),
    }));
    const honouredBy = await honouringSpaces(pass.value.spaceId);
    return ok({ ...describePass(pass.value), honouredBy, entries });
  },
});
