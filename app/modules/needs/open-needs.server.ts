import { describeNeed } from "./describe-need.server.ts";
import type { NeedOutput } from "./need.schema.ts";
import { listNeedRows } from "./repos/need.repo.server.ts";

const day = 86_400_000;

/** Those that are open, the latest first; what was served since leaves its page shorter. */
export async function openNeeds(
  now: Date,
  { after, take }: { after?: string | undefined; take: number },
): Promise<{ items: NeedOutput[]; next: string | null }> {
  // A date is not yet past everywhere: each space is judged in its own zone below.
  const since = new Date(now.getTime() - day).toISOString().slice(0, 10);
  const rows = await listNeedRows({ since }, { after, take: take + 1 });
  const shown = rows.slice(0, take);
  const items = shown.map((row) => describeNeed(row, now)).filter(({ state }) => state === "open");
  return { items, next: rows.length > take ? (shown.at(-1)?.id ?? null) : null };
}
