import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { findSnapshot } from "./repos/snapshot.repo.server.ts";

/** A snapshot of a campaign that may be seen. */
export async function snapshotNamed(viewer: Viewer, named: string) {
  const snapshot = await findSnapshot(named);
  const campaign = snapshot && (await campaignNamed(viewer, snapshot.campaignId));
  return snapshot && campaign?.ok ? ok({ snapshot, campaign: campaign.value }) : fail("no_snapshot");
}
