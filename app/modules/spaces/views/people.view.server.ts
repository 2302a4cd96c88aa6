import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { readOrThrow } from "../found.server.ts";
import type { SpaceOutput } from "../space.schema.ts";
import { listInvitations } from "../use-cases/list-invitations.server.ts";
import { listMembers } from "../use-cases/list-members.server.ts";

/** The people of a space, and for its stewards the invitations that may still be used. */
export async function peopleView(space: SpaceOutput, person: Person, visit: Visit) {
  const { language, now } = visit;
  const day = (iso: string) => formatDay(new Date(iso), language, space.zone, now);
  const { items } = await readOrThrow(visit, listMembers, { space: space.id });
  const invitations = space.can.invite ? (await readOrThrow(visit, listInvitations, { space: space.id })).items : [];
  return {
    me: person.userId,
    members: items.map(({ person: id, name, role, since }) => ({
      id,
      name,
      role,
      roleLabel: say(language, `spaces.role_${role}`),
      since: { at: since, text: day(since) },
      me: id === person.userId,
    })),
    invitations: invitations
      .filter(({ expired }) => !expired)
      .map(({ id, role, invitedBy, expiresAt }) => ({
        id,
        role: say(language, `spaces.role_${role}`),
        invitedBy,
        expires: { at: expiresAt, text: day(expiresAt) },
      })),
  };
}

type PeopleView = Awaited<ReturnType<typeof peopleView>>;
export type MemberView = PeopleView["members"][number];
export type InvitationView = PeopleView["invitations"][number];
