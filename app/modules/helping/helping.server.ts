/** What the pages of spaces and the inbox show of small requests. */
import { countByStage, findHelpOut } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { helpOutsPath } from "./helping.urls.ts";

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
