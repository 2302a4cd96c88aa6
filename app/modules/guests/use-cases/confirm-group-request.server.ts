import { z } from "zod";
import { guestOf } from "#app/modules/accounts/accounts.server.ts";
import { personById } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { togetherSchema } from "#app/modules/groups/group.schema.ts";
import {
  askTogether,
  describeGroup,
  findGroup,
  followGroupPath,
  groupOutput,
  openGroup,
} from "#app/modules/groups/groups.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../guest.failures.ts";
import { followLink, isTogether } from "../link.server.ts";
import { groupAskedByGuest } from "../public-asking.ts";
import { groupConfirmationSchema, type KeptGroup } from "../public-request.schema.ts";
import { markConfirmed } from "../repos/public-request.repo.server.ts";

export const confirmGroupRequest = defineUseCase({
  name: "confirm-group-request",
  module: "guests",
  summary:
    "Confirm by the link of its mail what was asked together, all of it or what can still be had. Once confirmed, the link leads to the same group.",
  method: "POST",
  path: "/public-requests/groups/confirm",
  access: "anyone",
  beforeConfirmation: true,
  answersSecret: true,
  input: groupConfirmationSchema,
  output: z.object({
    group: groupOutput,
    follow: z.string().describe("The page from which it is followed: whoever has its address acts for the asker"),
  }),
  async run(context, { token, leaveOut }) {
    const { now } = context;
    const found = await followLink(token, now);
    if (!found.ok) return found;
    const { request, state } = found.value;
    if (!isTogether(request)) return fail("no_such_link");
    if (state === "expired") return fail("link_expired");
    const { id, name, email, language, groupId } = request;
    if (groupId) {
      const group = await findGroup(groupId);
      const asker = group && (await personById(group.borrowerUserId));
      const opened = asker && (await openGroup(asker, groupId));
      if (!group || !opened?.ok) return fail("no_such_link");
      return ok({ group: describeGroup(group, opened.value.lines, now), follow: followGroupPath(group) });
    }
    const viewer = await personById(await guestOf({ name, email, language }));
    if (!viewer) return fail("no_such_link");
    const asked = togetherSchema.parse({ ...groupAskedByGuest(request.input as KeptGroup), leaveOut });
    const written = await askTogether.run({ ...context, viewer: { ...viewer, memberships: [] } }, asked);
    if (!written.ok) return written;
    await markConfirmed(id, { groupId: written.value.id }, now);
    const group = await findGroup(written.value.id);
    return group ? ok({ group: written.value, follow: followGroupPath(group) }) : fail("no_such_link");
  },
});
