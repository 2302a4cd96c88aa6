import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { fail } from "./design.failures.ts";
import { mayAnswerFor, mayChange, maySeeDesign } from "./design.policy.ts";
import { type DesignRow, findDesign } from "./repos/design.repo.server.ts";
import { findRevision, type RevisionRow } from "./repos/revision.repo.server.ts";

export function keptOf({ listing, editing, editors }: DesignRow) {
  const editorSpaceIds = editors.map(({ spaceId }) => spaceId);
  return { spaceId: listing.spaceId, status: listing.status, editing, editorSpaceIds };
}

/** The design if the viewer may see it; one that is not public does not exist for others. */
export async function designSeenBy(viewer: Viewer, named: string): Promise<Result<DesignRow>> {
  const design = await findDesign(named);
  return design && maySeeDesign(viewer, keptOf(design)) ? ok(design) : fail("not_found");
}

/** The design if the viewer may change it. */
export async function designChangedBy(viewer: Viewer, named: string): Promise<Result<DesignRow>> {
  const design = await designSeenBy(viewer, named);
  if (!design.ok) return design;
  return mayChange(viewer, keptOf(design.value)) ? design : fail("not_yours");
}

/** The design if the viewer answers for it in the name of its space. */
export async function designAnsweredBy(viewer: Viewer, named: string): Promise<Result<DesignRow>> {
  const design = await designSeenBy(viewer, named);
  if (!design.ok) return design;
  return mayAnswerFor(viewer, keptOf(design.value)) ? design : fail("not_yours");
}

export interface Revised {
  design: DesignRow;
  revision: RevisionRow;
}

/** A revision; a draft exists only for those who may change it. */
export async function revisionSeenBy(
  viewer: Viewer,
  { design: named, number }: { design: string; number: number },
): Promise<Result<Revised>> {
  const design = await designSeenBy(viewer, named);
  if (!design.ok) return design;
  const revision = await findRevision({ designId: design.value.id, number });
  const isSeen = revision && (revision.publishedAt || mayChange(viewer, keptOf(design.value)));
  return isSeen ? ok({ design: design.value, revision }) : fail("no_such_revision");
}

/** A revision that anybody relies on: published. */
export async function publishedRevision(
  viewer: Viewer,
  named: { design: string; number: number },
): Promise<Result<Revised>> {
  const seen = await revisionSeenBy(viewer, named);
  if (seen.ok && !seen.value.revision.publishedAt) return fail("not_published");
  return seen;
}

/** A draft that the viewer may change. */
export async function draftChangedBy(
  viewer: Viewer,
  named: { design: string; number: number },
): Promise<Result<Revised>> {
  const design = await designChangedBy(viewer, named.design);
  if (!design.ok) return design;
  const revision = await findRevision({ designId: design.value.id, number: named.number });
  if (!revision) return fail("no_such_revision");
  return revision.publishedAt ? fail("revision_published") : ok({ design: design.value, revision });
}
