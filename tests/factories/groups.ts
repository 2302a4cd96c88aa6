import { defaultRules } from "#app/modules/availability/rules.ts";
import { aListing } from "./listings.ts";
import { aPerson } from "./people.ts";
import { aSpace } from "./spaces.ts";

export const byTheHour = { on_the_spot: { ...defaultRules("on_the_spot"), maySpanClosedDays: true } };
export const byTheDay = { on_the_spot: { ...defaultRules("on_the_spot"), granularity: "day" as const } };

/** A seminar house: an auditorium that divides in two, two meeting rooms and ten beds; somebody of another space asks. */
export async function aSeminarHouse() {
  const house = await aSpace();
  const school = await aSpace();
  const keeper = await aPerson({ roles: { [house.id]: "keeper" } });
  const asker = await aPerson({ roles: { [school.id]: "member" } });
  const room = { spaceId: house.id, kind: "room", category: "hall", rules: byTheDay };
  const auditorium = await aListing({ ...room, title: "Auditorium" });
  const meeting = await aListing({ ...room, title: "Salle Garonne" });
  const small = await aListing({ ...room, title: "Salle Lot" });
  const beds = await aListing({ ...room, title: "Chambres doubles", units: 10, occupancy: "shared" });
  return { house, school, keeper, asker, auditorium, meeting, small, beds };
}
