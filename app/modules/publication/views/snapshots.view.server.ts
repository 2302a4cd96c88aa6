import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { snapshotPath } from "../publication.urls.ts";
import { listSnapshots } from "../repos/snapshot.repo.server.ts";

const shown = 5;

/** The latest snapshots of a campaign, by their instants. */
export async function snapshotsView({ t, language }: Visit, { id, space: { zone } }: CampaignRow) {
  return {
    title: t("snapshot.list"),
    take: t("snapshot.take"),
    line: t("snapshot.take_line"),
    items: (await listSnapshots(id, shown)).map(({ code, takenAt }) => ({
      code,
      href: snapshotPath(code),
      words: t("snapshot.of", { when: formatMoment(takenAt, language, zone) }),
    })),
  };
}

export type SnapshotsView = Awaited<ReturnType<typeof snapshotsView>>;
