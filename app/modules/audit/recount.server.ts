import { judge } from "./judge.ts";
import { readRows } from "./repos/rows.repo.server.ts";
import type { Broken } from "./rows.ts";
import { bucketsAt, byDay, compared } from "./state.ts";

/** What is worked out from all rows of one campaign; instants in milliseconds. */
export type Recount =
  | { what: "check"; campaignId: string; at: number }
  | { what: "state"; campaignId: string; at: number; items: readonly string[] };

export interface Checked {
  movements: number;
  broken: Broken[];
}

export interface CampaignState {
  items: { item: string; buckets: Record<string, number>; days: ReturnType<typeof byDay> }[];
  published: ReturnType<typeof compared>;
}

/** What each of them is answered with. */
export interface Recounted {
  check: Checked;
  state: CampaignState;
}

export async function recount(asked: Recount): Promise<Recounted[Recount["what"]]> {
  const rows = await readRows(asked.campaignId);
  const { at } = asked;
  if (asked.what === "check") return { movements: rows.movements.length, broken: judge(rows, at) };
  return {
    items: asked.items.map((item) => ({ item, buckets: bucketsAt(rows, item, at), days: byDay(rows, item, at) })),
    published: compared(rows),
  };
}
