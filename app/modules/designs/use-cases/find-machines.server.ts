import { z } from "zod";
import { allReasons } from "#app/modules/availability/availability.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { publishedRevision } from "../access.server.ts";
import { capableMachines } from "../capable-machines.server.ts";
import { id, localDate, revisionName } from "../design.schema.ts";

export const findMachines = defineUseCase({
  name: "find-machines",
  module: "designs",
  summary:
    "Which machines of a network can make a revision, or one of its files, and are free in a window; with the reasons of those that cannot.",
  method: "GET",
  path: "/designs/{design}/revisions/{number}/machines",
  access: "anyone",
  input: z.object({
    ...revisionName,
    /** Plain dates, both included. */
    from: localDate.optional(),
    to: localDate.optional(),
    network: z.string().max(80).optional(),
    file: id.optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        space: z.string(),
        fits: z.boolean(),
        free: z.enum(["free", "adjust", "busy"]).nullable(),
        notFreeFor: z.array(z.string()).describe("Codes of the reasons of its calendar, as in availability"),
        files: z.array(
          z.object({
            name: z.string(),
            fits: z.boolean(),
            reasons: z.array(z.looseObject({ code: z.string() })).describe("Lengths in millimetres"),
          }),
        ),
        address: z.string(),
      }),
    ),
    next: z.null(),
  }),
  async run({ viewer, now }, { from, to, network, file, ...named }) {
    const found = await publishedRevision(viewer, named);
    if (!found.ok) return found;
    const window = from ? { from, to: to && to >= from ? to : from } : undefined;
    const machines = await capableMachines(found.value.revision, { network, window, file, now });
    const items = machines.map(({ machine, capability, free, inWindow, href }) => ({
      ...{ code: machine.code, title: machine.title, free, address: href },
      space: machine.space.name,
      fits: capability.fits,
      notFreeFor: inWindow ? [...new Set(allReasons(inWindow.reasons).map(({ code }) => code))] : [],
      files: capability.files.map(({ name, fit }) => ({
        name,
        fits: fit.fits,
        reasons: fit.reasons.map((one) => ({ ...one })),
      })),
    }));
    return ok({ items, next: null });
  },
});
