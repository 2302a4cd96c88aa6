import { createHmac, randomBytes } from "node:crypto";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { followPath } from "#app/modules/bookings/follow-key.server.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { changeBooking } from "#app/modules/bookings/use-cases/change-booking.server.ts";
import { proposeDates } from "#app/modules/bookings/use-cases/propose-dates.server.ts";
import { changeFollowedBooking } from "#app/modules/guests/use-cases/change-followed-booking.server.ts";
import { confirmGroupRequest } from "#app/modules/guests/use-cases/confirm-group-request.server.ts";
import { confirmRequest } from "#app/modules/guests/use-cases/confirm-request.server.ts";
import { requestBooking } from "#app/modules/guests/use-cases/request-booking.server.ts";
import { requestGroup } from "#app/modules/guests/use-cases/request-group.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { byTheDay } from "#tests/factories/groups.ts";
import { aListing } from "#tests/factories/listings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aMailTo } from "#tests/factories/sign-in.ts";
import { secret } from "../server.ts";
import type { Place } from "./place.ts";
import { done, type Scene, type World } from "./scenes.ts";

const evening = { from: "2027-03-04T18:00", to: "2027-03-04T21:00" };
export const nextEvening = { from: "2027-03-05T18:00", to: "2027-03-05T21:00" };

async function byNobody<Output>(useCase: VerbOf<Output>, input: Record<string, unknown>): Promise<Output> {
  const result = await execute(useCase, { viewer: visitor, now: wednesday, requestId: "matrix" }, input);
  if (!result.ok) throw new Error(`${useCase.name}: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** What somebody without an account sends for a room of the place. */
export const publicRequest: Scene = async (place) => {
  const listing = await aListing({
    spaceId: place.space.id,
    kind: "room",
    rules: { on_the_spot: defaultRules("on_the_spot") },
    asking: { organisations: true },
  });
  const email = `mairie-${randomBytes(4).toString("hex")}@example.org`;
  const who = { name: "Élise Marchand", email, organisation: "Chorale de Crest" };
  return { place, params: {}, body: { listing: listing.code, ...evening, ...who, purpose: "Répétition", persons: 30 } };
};

export const waitingLink: Scene = async (place) => {
  const { body = {} } = await publicRequest(place);
  await byNobody(requestBooking, body);
  const { link } = await aMailTo(String(body.email));
  return { place, params: { token: link.pathname.replace("/request/", "") } };
};

/** As the server signs them. */
function keyOf({ id, borrowerUserId }: { id: string; borrowerUserId: string }): string {
  return createHmac("sha256", secret).update(`follow:${id}:${borrowerUserId}`).digest("base64url").slice(0, 32);
}

type Step = (booking: string, place: Place) => Promise<unknown>;
const approve: Step = (booking, { people }) => done(approveBooking, people.keeper.person, { booking });
const steps = {
  requested: [],
  agreed: [approve],
  countered: [(booking, { people }) => done(proposeDates, people.keeper.person, { booking, ...nextEvening })],
  changing: [approve, (booking, { people }) => done(changeBooking, people.keeper.person, { booking, ...nextEvening })],
  wishing: [
    approve,
    async (booking) => {
      const row = await (await database()).booking.findUniqueOrThrow({ where: { id: booking } });
      const key = followPath(row).split("/")[3];
      await byNobody(changeFollowedBooking, { booking: row.code, key, ...nextEvening });
    },
  ],
} as const satisfies Record<string, readonly Step[]>;

/** A booking that a guest asked, with the key of its link. */
export const followed =
  (state: keyof typeof steps): Scene =>
  async (place): Promise<World> => {
    const { params } = await waitingLink(place);
    const { booking } = await byNobody(confirmRequest, params);
    for (const step of steps[state]) await step(booking.id, place);
    const row = await (await database()).booking.findUniqueOrThrow({ where: { id: booking.id } });
    return { place, params: { booking: row.code }, body: { key: keyOf(row) } };
  };

/** The same once it is agreed, with the agreement that was read. */
export const followedAgreement: Scene = async (place) => {
  const world = await followed("agreed")(place);
  const where = { booking: { code: String(world.params?.booking) } };
  const { hash } = await (await database()).agreement.findFirstOrThrow({ where });
  return { ...world, body: { ...world.body, hash } };
};

const days = { from: "2027-03-02", to: "2027-03-05" };

/** What somebody without an account sends for two rooms of the place. */
export const publicGroup: Scene = async (place) => {
  const given = { spaceId: place.space.id, kind: "room", rules: byTheDay, asking: { organisations: true } };
  const rooms = [await aListing(given), await aListing(given)];
  const email = `stage-${randomBytes(4).toString("hex")}@example.org`;
  const who = { name: "Élise Marchand", email, organisation: "Chorale de Crest" };
  const lines = rooms.map(({ code }) => ({ listing: code, ...days }));
  return { place, params: {}, body: { title: "Stage de chant", ...who, persons: 12, lines } };
};

export const waitingGroupLink: Scene = async (place) => {
  const { body = {} } = await publicGroup(place);
  await byNobody(requestGroup, body);
  const { link } = await aMailTo(String(body.email));
  return { place, params: { token: link.pathname.replace("/request/", "") } };
};

/** The same once it is confirmed, with the key of its link. */
export const followedGroup: Scene = async (place) => {
  const { params } = await waitingGroupLink(place);
  const { group } = await byNobody(confirmGroupRequest, params);
  const row = await (await database()).bookingGroup.findUniqueOrThrow({ where: { id: group.id } });
  return { place, params: { group: row.code }, body: { key: keyOf(row) } };
};
