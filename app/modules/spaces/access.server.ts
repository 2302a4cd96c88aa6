import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { coordinatingSpaceIds, findNetwork, type NetworkRow } from "./repos/network.repo.server.ts";
import { findSpace, type SpaceRow } from "./repos/space.repo.server.ts";
import { findTraining } from "./repos/training.repo.server.ts";
import { mayCoordinate, mayInSpace, type SpaceVerb } from "./space.policy.ts";

/** The space of an address, if the viewer may do this there. An archived space can be looked at, nothing more. */
export async function spaceFor(viewer: Viewer, reference: string, verb: SpaceVerb): Promise<Result<SpaceRow>> {
  const space = await findSpace(reference);
  if (!space) return fail("not_found");
  if (!mayInSpace(viewer, verb, space.id)) return fail("forbidden");
  if (space.archivedAt && verb !== "see_people" && verb !== "see_history") return fail("archived");
  return ok(space);
}

/** A space that somebody answers for, whoever asks it something. */
export async function openSpace(reference: string): Promise<Result<SpaceRow>> {
  const space = await findSpace(reference);
  if (!space) return fail("not_found");
  return space.archivedAt || !space.claimed ? fail("archived") : ok(space);
}

export async function networkOf(reference: string): Promise<Result<NetworkRow>> {
  const network = await findNetwork(reference);
  return network ? ok(network) : fail("network_not_found");
}

export async function networkFor(viewer: Viewer, reference: string): Promise<Result<NetworkRow>> {
  const network = await networkOf(reference);
  if (!network.ok) return network;
  return mayCoordinate(viewer, await coordinatingSpaceIds(network.value.id)) ? network : fail("not_coordinator");
}

type TrainingRow = NonNullable<Awaited<ReturnType<typeof findTraining>>>;

/** Trainings are the business of their space: to anybody else they do not exist. */
export async function trainingFor(
  viewer: Viewer,
  id: string,
  verb: "manage_trainings" | "record_training",
): Promise<Result<TrainingRow>> {
  const training = await findTraining(id);
  if (!training || !mayInSpace(viewer, verb, training.spaceId)) return fail("training_not_found");
  return training.space.archivedAt ? fail("archived") : ok(training);
}
