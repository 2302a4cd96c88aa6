import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { proposeDates } from "#app/modules/bookings/use-cases/propose-dates.server.ts";
import type { GroupOutput } from "#app/modules/groups/group.outputs.ts";
import { approveGroup } from "#app/modules/groups/use-cases/approve-group.server.ts";
import { confirmGroupRequest } from "#app/modules/guests/use-cases/confirm-group-request.server.ts";
import { confirmRequest } from "#app/modules/guests/use-cases/confirm-request.server.ts";
import { requestBooking } from "#app/modules/guests/use-cases/request-booking.server.ts";
import { requestGroup } from "#app/modules/guests/use-cases/request-group.server.ts";
import { type AnyUseCase, execute } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { lastLinkTo } from "./demo.repo.server.ts";
import type { Cast } from "./demo.server.ts";
import { rooms } from "./rooms.ts";
import { spaces } from "./story.ts";

const day = 86_400_000;
const email = "fete-du-quartier@demo.example";

const request = {
  name: "Bureau de la Fête du quartier",
  email,
  organisation: "La Fête du quartier (démo)",
  purpose: "Repas de quartier",
  persons: 80,
  insurance: "Attestation de responsabilité civile de l’association, contrat 2604-D",
  message: "Bonjour, nous aimerions la salle et la vaisselle pour 80. On range tout le soir même.",
};

async function byNobody<Output>(now: Date, useCase: AnyUseCase, input: Record<string, unknown>): Promise<Output> {
  const result = await execute(useCase, { viewer: visitor, now, requestId: "demo" }, input);
  if (!result.ok) throw new Error(`demo: ${useCase.name}: ${JSON.stringify(result.failure)}`);
  return result.value as Output;
}

/** On a day on which the hall is open, whatever day the demonstration is loaded. */
async function firstPossible<Output>(from: string, ask: (date: string) => Promise<Output>): Promise<Output> {
  let last: unknown;
  for (let shift = 0; shift < 12; shift += 1) {
    try {
      return await ask(addDays(from, shift));
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

const club = {
  name: "Secrétariat du club",
  email: "club-echecs@demo.example",
  organisation: "Club d’échecs (démo)",
  purpose: "Parties du mercredi",
  persons: 12,
};

const school = {
  name: "Secrétariat de l’école",
  email: "ecole-du-pre@demo.example",
  organisation: "École du Pré (démo)",
  purpose: "Fête de fin d’année",
  persons: 60,
  insurance: "Assurance de la commune pour ses écoles, contrat 1187-E",
  public: "association" as const,
};

/** A school asked without an account, and has been told yes: it has the agreement to read. */
async function tellSchool({
  now,
  as,
  roomIds,
}: Pick<Cast, "now" | "as"> & { roomIds: Cast["roomIds"] }): Promise<void> {
  const asked = new Date(now.getTime() - 3 * day);
  const from = addDays(localDateOf(now.getTime(), "Europe/Paris"), 40);
  await firstPossible(from, (date) =>
    byNobody(asked, requestBooking, { listing: roomIds.hall, from: `${date}T14:00`, to: `${date}T18:00`, ...school }),
  );
  const token = (await lastLinkTo(school.email)).split("/").at(-1);
  const { booking } = await byNobody<{ booking: { id: string } }>(asked, confirmRequest, { token });
  await as(spaces[rooms.hall.space].steward, 2, approveBooking, { booking: booking.id });
}

const choirs = {
  title: "Stage de chant",
  name: "Secrétariat des chorales",
  email: "chorales@demo.example",
  organisation: "Les Chorales de la vallée (démo)",
  persons: 24,
  message: "Nous chantons jusqu’à 22 h. Une salle avec un piano serait parfaite, sinon nous apportons le nôtre.",
};

/** Choirs without an account asked for two rooms and their beds in one go; the house has answered for one room, the rest waits. */
async function tellChoirs({ now, as, roomIds }: Pick<Cast, "now" | "as"> & { roomIds: Cast["roomIds"] }) {
  const asked = new Date(now.getTime() - 5 * day);
  const from = addDays(localDateOf(now.getTime(), "Europe/Paris"), 61);
  await firstPossible(from, (date) => {
    const hours = [0, 1].map((more) => ({
      from: `${addDays(date, more)}T09:00`,
      to: `${addDays(date, more)}T20:00`,
    }));
    const rooms = [roomIds.seminar60, roomIds.seminar24];
    const beds = { listing: roomIds.tripleBeds, from: date, to: addDays(date, 1), quantity: 15 };
    const lines = [...rooms.flatMap((listing) => hours.map((each) => ({ listing, ...each }))), beds];
    return byNobody(asked, requestGroup, { ...choirs, lines });
  });
  const token = (await lastLinkTo(choirs.email)).split("/").at(-1);
  const { group } = await byNobody<{ group: GroupOutput }>(asked, confirmGroupRequest, { token });
  const agreed = group.bookings.filter(({ listing }) => listing.id === roomIds.seminar60).map(({ id }) => id);
  await as("maison", 1, approveGroup, {
    group: group.code,
    bookings: agreed,
    message: "La salle Tilleul est à vous. Nous regardons pour les lits.",
  });
}

/** An association without an account asks for the hall; the place proposes the evening after, and waits for the answer. A club has not followed its link yet. */
export async function tellGuests(cast: Pick<Cast, "now" | "as"> & { roomIds: Cast["roomIds"] }): Promise<void> {
  await tellSchool(cast);
  await tellChoirs(cast);
  const { now, as, roomIds } = cast;
  const asked = new Date(now.getTime() - 4 * day);
  const from = addDays(localDateOf(now.getTime(), "Europe/Paris"), 24);
  const evening = (date: string) => ({ from: `${date}T18:00`, to: `${date}T22:30` });
  const date = await firstPossible(from, async (each) => {
    await byNobody(asked, requestBooking, { listing: roomIds.hall, ...evening(each), ...request });
    return each;
  });
  const token = (await lastLinkTo(email)).split("/").at(-1);
  const { booking } = await byNobody<{ booking: { id: string } }>(asked, confirmRequest, { token });
  await firstPossible(addDays(from, 3), (each) =>
    byNobody(now, requestBooking, { listing: roomIds.hallGarden, ...evening(each), ...club }),
  );
  await firstPossible(addDays(date, 1), (each) =>
    as(spaces[rooms.hall.space].steward, 2, proposeDates, {
      booking: booking.id,
      ...evening(each),
      message: "Ce soir-là, le moulin tourne pour une classe. Le lendemain, la salle et la vaisselle sont à vous.",
    }),
  );
}
