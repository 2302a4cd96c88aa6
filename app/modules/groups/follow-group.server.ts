import { followKey } from "#app/modules/bookings/together.server.ts";
import { followGroupUrl } from "./group.urls.ts";
import type { GroupRow } from "./repos/group.repo.server.ts";

/** Where somebody without an account follows what they asked together. */
export function followGroupPath(group: Pick<GroupRow, "id" | "code" | "borrowerUserId">): string {
  return followGroupUrl(group.code, followKey(group));
}
