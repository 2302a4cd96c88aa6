import type { Visit } from "#app/platform/http/visit.server.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import type { RequestStatus } from "./material.ts";
import { listRequestRows } from "./repos/request.repo.server.ts";
import { requestCard } from "./views/request.view.server.ts";
import { wordsOf } from "./words.server.ts";

const atMost = 10;

function keptBy(viewer: Viewer): string[] {
  if (viewer.kind === "visitor") return [];
  return viewer.memberships.map(({ spaceId }) => spaceId).filter((id) => hasRole(viewer, id, "keeper"));
}

const waits: {
  name: "waits_for_you" | "waits_sending" | "waits_arrival";
  side: "giver" | "asker";
  status: RequestStatus;
}[] = [
  { name: "waits_for_you", side: "giver", status: "requested" },
  { name: "waits_sending", side: "giver", status: "accepted" },
  { name: "waits_arrival", side: "asker", status: "sent" },
];

/** What waits for the keepers of these spaces: an answer, a departure, an arrival to confirm, a difference to explain. */
export async function requestsWaiting(visit: Visit) {
  const spaceIds = keptBy(visit.viewer);
  const words = wordsOf(visit, ["waits_for_you", "waits_sending", "waits_arrival", "waits_explanation"] as const);
  if (spaceIds.length === 0) return [];
  const sections = [];
  for (const { name, side, status } of waits) {
    const rows = await listRequestRows({ spaceIds, side, statuses: [status] }, { take: atMost });
    sections.push({ title: words[name], requests: rows.map((row) => requestCard(row, visit)) });
  }
  const open = await listRequestRows({ spaceIds, side: "giver", difference: "open" }, { take: atMost });
  sections.push({ title: words.waits_explanation, requests: open.map((row) => requestCard(row, visit)) });
  return sections.filter(({ requests }) => requests.length > 0);
}
