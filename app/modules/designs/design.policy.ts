import { hasRole, type Viewer } from "#app/platform/viewer.ts";

interface Kept {
  spaceId: string;
  status: string;
  editing: string;
  editorSpaceIds: readonly string[];
}

/** Keepers of its space, its members where it says so, and keepers of the spaces that it names. */
export function mayChange(viewer: Viewer, { spaceId, editing, editorSpaceIds }: Kept): boolean {
  return (
    hasRole(viewer, spaceId, editing === "members" ? "member" : "keeper") ||
    editorSpaceIds.some((editor) => hasRole(viewer, editor, "keeper"))
  );
}

/** Published and paused designs are public; drafts and archived ones are for those who may change them. */
export function maySeeDesign(viewer: Viewer, design: Kept): boolean {
  return design.status === "published" || design.status === "paused" || mayChange(viewer, design);
}

/** What commits the space that answers for it: who else may change it, what authorities decided. */
export function mayAnswerFor(viewer: Viewer, { spaceId }: Pick<Kept, "spaceId">): boolean {
  return hasRole(viewer, spaceId, "keeper");
}

/** Whoever works there takes from its stock. */
export function mayPrintFor(viewer: Viewer, spaceId: string): boolean {
  return hasRole(viewer, spaceId, "member");
}
