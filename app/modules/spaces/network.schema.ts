import { z } from "zod";
import { line, optionalLine, text, website } from "./reference.schema.ts";
import { spaceSummary } from "./space.schema.ts";

export const networkCard = z.object({
  name: line(80, 1),
  summary: optionalLine(200),
  description: text(5000),
  website,
});

export const networkRole = z.enum(["coordinator", "member"]);
export const networkStatus = z.enum(["requested", "invited", "member"]);

export const networkOutput = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  website: z.string(),
  demo: z.boolean(),
  version: z.number(),
  can: z.object({ coordinate: z.boolean() }),
});

export const networkMember = z.object({
  space: spaceSummary,
  /** Published listings. */
  listings: z.number(),
  role: networkRole,
  status: networkStatus,
});
