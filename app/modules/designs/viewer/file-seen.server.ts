import type { Viewer } from "#app/platform/viewer.ts";
import { revisionSeenBy } from "../access.server.ts";

/** A file of a revision that the viewer may see, and whether anybody may; undefined when it is not there for them. */
export async function fileSeenBy(viewer: Viewer, params: { code: string; number: string; file: string }) {
  const seen = await revisionSeenBy(viewer, { design: params.code, number: Number(params.number) || 0 });
  const file = seen.ok ? seen.value.revision.files.find(({ id }) => id === params.file) : undefined;
  if (!seen.ok || !file) return undefined;
  const { design, revision } = seen.value;
  const { status } = design.listing;
  return {
    ...{ design, revision, file },
    shared: revision.publishedAt !== null && (status === "published" || status === "paused"),
  };
}
