import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./calendars.failures.ts";
import { type FeedKind, mayHoldFeed } from "./feed.policy.ts";
import { type FeedSubject, findSubject } from "./repos/feed.repo.server.ts";

/** What the calendar is of, for whoever may have its address. « me » is the person who asks. */
export async function heldSubject(viewer: Person, kind: FeedKind, named: string): Promise<Result<FeedSubject>> {
  const found = await findSubject(kind, kind === "person" && named === "me" ? viewer.userId : named);
  if (!found) return fail("not_found");
  if (kind === "person")
    return mayHoldFeed(viewer, { kind, userId: found.id }) ? ok({ kind, subjectId: found.id }) : fail("not_found");
  if (!mayHoldFeed(viewer, { kind, spaceId: found.spaceId ?? "" })) return fail("forbidden");
  return ok({ kind, subjectId: found.id });
}
