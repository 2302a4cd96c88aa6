import { addDays, localDateOf, weekdayOf } from "#app/modules/availability/availability.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { approveGroup } from "#app/modules/groups/use-cases/approve-group.server.ts";
import { askSeries } from "#app/modules/groups/use-cases/ask-series.server.ts";
import type { Cast } from "./demo.server.ts";
import type { RoomKey } from "./rooms.ts";

const zone = "Europe/Paris";
const thursday = 4;

/** A choir in the hall, every Thursday evening until summer: two evenings were taken by the place itself, and are left out. */
export async function tellChoir(cast: Cast & { roomIds: Record<RoomKey, string> }): Promise<void> {
  const { as, now, roomIds } = cast;
  const today = localDateOf(now.getTime(), zone);
  const first = addDays(today, -21 + ((thursday + 7 - weekdayOf(today)) % 7));
  const evenings = { listing: roomIds.hall, use: "on_the_spot" };
  for (const weeks of [6, 11]) {
    const date = addDays(first, weeks * 7);
    const party = { from: `${date}T18:00`, to: `${date}T22:30`, purpose: "Assemblée du Moulin", persons: 60 };
    await as("moulin", 26, askBooking, { ...evenings, ...party });
  }
  const asked = await as<{ code: string }>("grange", 25, askSeries, {
    ...evenings,
    title: "Chorale du jeudi",
    persons: 35,
    borrower: "organisation",
    organisation: "Chorale des Deux-Rives (démo)",
    insurance: "Responsabilité civile de l’association, attestation jointe à la convention de 2026.",
    message: "Nous rangeons les chaises et nous fermons le piano. Le chef de chœur a déjà la clé.",
    weekdays: [thursday],
    startsAt: "19:00",
    endsAt: "21:00",
    from: first,
    times: 34,
    skipPublicHolidays: true,
    clashes: "skip",
  });
  await as("moulin", 24, approveGroup, { group: asked.code, message: "Bienvenue ! Le chauffage est mis à 18 h 30." });
}
