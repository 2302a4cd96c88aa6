import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { askTogether } from "#app/modules/groups/use-cases/ask-together.server.ts";
import { declineGroup } from "#app/modules/groups/use-cases/decline-group.server.ts";
import type { Cast } from "./demo.server.ts";
import type { RoomKey } from "./rooms.ts";

interface Seminar {
  code: string;
  bookings: { id: string; listing: { id: string } }[];
}

const zone = "Europe/Paris";
const halls: readonly RoomKey[] = ["auditorium", "seminar60", "seminar30"];

/** A seminar of three nights at the seminar house: asked as one request, one room refused, the rest waiting for an answer. */
export async function tellSeminar(cast: Cast & { roomIds: Record<RoomKey, string> }): Promise<void> {
  const { as, now, roomIds, spaceIds } = cast;
  const first = addDays(localDateOf(now.getTime(), zone), 45);
  const days = [0, 1, 2, 3].map((more) => addDays(first, more));
  const rooms = halls.flatMap((key) =>
    days.map((date) => ({ listing: roomIds[key], from: `${date}T09:00`, to: `${date}T18:00` })),
  );
  const nights = { from: first, to: addDays(first, 3) };
  const asked = await as<Seminar>("moulin", 3, askTogether, {
    title: "Séminaire annuel des lieux",
    persons: 48,
    borrower: "space",
    space: spaceIds.moulin,
    message:
      "Nous arrivons le premier jour vers 8 h 30. Deux personnes en fauteuil : des lits au rez-de-chaussée, si possible.",
    lines: [
      ...rooms,
      { listing: roomIds.singleBeds, ...nights, quantity: 12 },
      { listing: roomIds.doubleBeds, ...nights, quantity: 36 },
    ],
    leaveOut: true,
  });
  const refused = asked.bookings.filter(({ listing }) => listing.id === roomIds.seminar30).map(({ id }) => id);
  if (refused.length === 0) return;
  await as("maison", 2, declineGroup, {
    group: asked.code,
    bookings: refused,
    reason: "La salle Cerisier sera en peinture ces jours-là. Les autres salles sont libres.",
  });
}
