import type { z } from "zod";
import { personById } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { isFollowKey } from "#app/modules/bookings/bookings.server.ts";
import {
  findGroup,
  type GroupOutput,
  groupOutput,
  type OpenGroup,
  openGroup,
} from "#app/modules/groups/groups.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { type AnyUseCase, type Context, defineUseCase, type UseCase } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./guest.failures.ts";
import { followKeyField } from "./public-request.schema.ts";

export interface FollowedGroup {
  opened: OpenGroup;
  /** Who asked, with no role anywhere: the key opens what was asked together and nothing else. */
  viewer: Person;
}

/** What a key opens of what was asked together, or nothing: whether it exists is not said. */
export async function openFollowedGroup(code: string, key: string): Promise<Result<FollowedGroup>> {
  const group = await findGroup(code);
  if (group?.kind !== "together" || group.borrowerKind === "space" || !isFollowKey(group, key))
    return fail("not_found");
  const person = await personById(group.borrowerUserId);
  if (!person) return fail("not_found");
  const viewer: Person = { ...person, memberships: [], emailVerified: true };
  const opened = await openGroup(viewer, group.id);
  return opened.ok ? ok({ opened: opened.value, viewer }) : fail("not_found");
}

/** A verb on a group for the one who holds its key: the very same verb, done as the person who asked. */
export function followedGroupVerb(given: {
  name: string;
  summary: string;
  /** The verb of the same name, as whoever has an account does it. */
  verb: AnyUseCase;
  path: string;
}): UseCase<z.ZodObject, GroupOutput, "anyone"> {
  const { name, summary, verb, path } = given;
  return defineUseCase({
    name,
    module: "guests",
    summary,
    method: "POST",
    path: `/followed-groups/{group}/${path}`,
    access: "anyone",
    beforeConfirmation: true,
    input: verb.input.extend({ key: followKeyField }),
    output: groupOutput,
    async run(context: Context, { key, ...input }) {
      const followed = await openFollowedGroup(String(input.group), String(key));
      if (!followed.ok) return followed;
      const { opened, viewer } = followed.value;
      return verb.run({ ...context, viewer }, { ...input, group: opened.group.id });
    },
  });
}
