import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { acceptPasses } from "#app/modules/passes/use-cases/accept-passes.server.ts";
import { issuePass } from "#app/modules/passes/use-cases/issue-pass.server.ts";
import type { Cast } from "./demo.server.ts";
import { people, spaces } from "./story.ts";

/** A volunteer of the lab holds a pass of La Grange: two days of it are taken, one of them still to come. */
export async function tellPasses(cast: Cast, networkId: string): Promise<void> {
  const { as, spaceIds, roomIds, now } = cast;
  const given = {
    space: spaceIds.grange,
    email: people.demoLabVolunteer.email,
    days: 10,
    note: "Pour préparer l’atelier",
  };
  const pass = await as<{ code: string }>(spaces.grange.steward, 20, issuePass, given);
  await as(spaces.demoLab.steward, 18, acceptPasses, { space: spaceIds.demoLab, network: networkId });
  const today = localDateOf(now.getTime(), "Europe/Paris");
  for (const [from, asked] of [
    [-9, 12],
    [6, 3],
  ] as const) {
    let taken = false;
    for (let shift = 0; shift < 12 && !taken; shift += 1) {
      const day = addDays(today, from + (from < 0 ? shift - 3 : shift));
      const input = { listing: roomIds.desks, use: "on_the_spot", from: day, to: day, pass: pass.code };
      taken = await as("demoLabVolunteer", asked, askBooking, input).then(
        () => true,
        () => false,
      );
    }
    if (!taken) throw new Error("demo: no day on which a desk can be taken");
  }
}
