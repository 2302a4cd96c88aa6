import { z } from "zod";
import { feedKinds } from "./feed.policy.ts";

export const feedInput = z.object({
  kind: z.enum(feedKinds),
  subject: z
    .string()
    .min(1)
    .max(80)
    .describe("Of a person: me. Of a space: its id or short address. Of a listing: its id or short code"),
});

export const feedOutput = z.object({
  kind: z.enum(feedKinds),
  subjectId: z.string(),
  /** Whoever knows it reads the calendar. */
  address: z.url().nullable().describe("To subscribe to; null as long as nobody has asked for one"),
  createdAt: z.string().nullable(),
  renewedAt: z.string().nullable(),
});

export type FeedOutput = z.infer<typeof feedOutput>;
