import { hasRole, type Role, type Viewer } from "#app/platform/viewer.ts";

/** What is done in a space, with the least role that may. */
const least = {
  see_people: "member",
  see_history: "member",
  leave: "member",
  lend: "keeper",
  set_opening: "keeper",
  record_training: "keeper",
  manage_trainings: "keeper",
  update: "steward",
  change_short_address: "steward",
  archive: "steward",
  invite: "steward",
  change_roles: "steward",
  hand_over: "steward",
  trust: "steward",
  answer_for_networks: "steward",
} as const satisfies Record<string, Role>;

export type SpaceVerb = keyof typeof least;
export const spaceVerbs = Object.keys(least) as SpaceVerb[];

export function mayInSpace(viewer: Viewer, verb: SpaceVerb, spaceId: string): boolean {
  return hasRole(viewer, spaceId, least[verb]);
}

/** A network is coordinated by the stewards of its coordinating spaces. */
export function mayCoordinate(viewer: Viewer, coordinatingSpaceIds: readonly string[]): boolean {
  return coordinatingSpaceIds.some((spaceId) => mayInSpace(viewer, "answer_for_networks", spaceId));
}

export function isOperator(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.via === "operator";
}

/** A network always keeps a coordinating space. */
export function isLastCoordinator(coordinatingSpaceIds: readonly string[], spaceId: string): boolean {
  return coordinatingSpaceIds.length === 1 && coordinatingSpaceIds[0] === spaceId;
}
