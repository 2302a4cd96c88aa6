/** What the pages of spaces and the inbox show of small requests. */
import { countByStage, countHelpOutsToAnswer, findHelpOut } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import { helpOutsPath } from "./helping.urls.ts";

/** How many wait for an answer of the viewer: a part of the figure in the header. */
export async function countHelpOuts(viewer: Viewer): Promise<number> {
  if (viewer.kind === "visitor") return 0;
  const kept = viewer.memberships.filter(({ spaceId }) => hasRole(viewer, spaceId, "keeper"));
  return countHelpOutsToAnswer(kept.map(({ spaceId }) => spaceId));
}

/** For each of these spaces that was asked for a hand and has not answered: how many times, and where. */
export async function helpOutsWaiting(
  visit: Visit,
  spaces: readonly { spaceId: string; slug: string; name: string }[],
) {
  const waiting: { href: string; words: string }[] = [];
  for (const { spaceId, slug, name } of spaces) {
    const campaign = await findHelpOut(spaceId);
    const count = campaign ? ((await countByStage(campaign.id)).get("submitted") ?? 0) : 0;
    if (count > 0)
      waiting.push({ href: helpOutsPath(slug), words: visit.t("help_pages.inbox", { count, space: name }) });
  }
  return waiting;
}
