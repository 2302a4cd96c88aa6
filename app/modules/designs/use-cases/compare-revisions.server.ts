import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { revisionSeenBy } from "../access.server.ts";
import { comparableOf } from "../comparable.server.ts";
import { compareRevisions as compare } from "../compare.ts";
import { designName } from "../design.schema.ts";

const number = z.coerce.number().int().min(1).max(10_000);
const side = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const compareRevisions = defineUseCase({
  name: "compare-revisions",
  module: "designs",
  summary: "What two revisions of a design have in common and what differs: figures, settings, materials, files.",
  method: "GET",
  path: "/designs/{design}/compare",
  access: "anyone",
  input: z.object({ design: designName, a: number, b: number }),
  output: z.object({
    facts: z.array(z.object({ name: z.string(), a: side, b: side, changed: z.boolean() })),
    files: z.array(
      z.object({
        name: z.string(),
        outcome: z.enum(["same", "changed", "added", "removed", "renamed"]),
        a: z.string().nullable().describe("Its sha-256 in the first revision"),
        b: z.string().nullable(),
      }),
    ),
  }),
  async run({ viewer }, { design, a, b }) {
    const [one, other] = [
      await revisionSeenBy(viewer, { design, number: a }),
      await revisionSeenBy(viewer, { design, number: b }),
    ];
    if (!one.ok) return one;
    if (!other.ok) return other;
    const { facts, files } = compare(await comparableOf(one.value.revision), await comparableOf(other.value.revision));
    return ok({
      facts,
      files: files.map(({ name, outcome, a: before, b: after }) => ({
        name,
        outcome,
        a: before?.sha256 ?? null,
        b: after?.sha256 ?? null,
      })),
    });
  },
});
