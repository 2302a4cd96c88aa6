import type { Viewer } from "#app/platform/viewer.ts";
import { networkRole, networkStatus } from "../network.schema.ts";
import { coordinatingSpaceIds, type listNetworkMembers, type NetworkRow } from "../repos/network.repo.server.ts";
import { mayCoordinate } from "../space.policy.ts";
import { summaryView } from "./space.view.server.ts";

export async function networkView(network: NetworkRow, viewer: Viewer) {
  const { id, slug, name, summary, description, website, demo, version } = network;
  const coordinate = mayCoordinate(viewer, await coordinatingSpaceIds(id));
  return { id, slug, name, summary, description, website, demo, version, can: { coordinate } };
}

type MemberRow = Awaited<ReturnType<typeof listNetworkMembers>>[number];

export function networkMemberView({ space, role, status }: MemberRow) {
  return {
    space: summaryView(space),
    listings: space._count.listings,
    role: networkRole.parse(role),
    status: networkStatus.parse(status),
  };
}
