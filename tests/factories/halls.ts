import { defaultRules, type Rules } from "#app/modules/availability/rules.ts";
import { aBooking } from "./bookings.ts";
import { aListing } from "./listings.ts";
import { aPerson, as } from "./people.ts";
import { aSpace } from "./spaces.ts";

/** A hall used on the spot, its keeper, and the choir that asks; it is Wednesday 24 February 2027. */
export async function aHall({ zone = "Europe/Paris", rules = {} as Partial<Rules>, asking = {} } = {}) {
  const space = await aSpace({ zone });
  const choirSpace = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const choir = await aPerson({ roles: { [choirSpace.id]: "member" } });
  const hall = await aListing({
    spaceId: space.id,
    kind: "room",
    title: "Grande salle",
    rules: { on_the_spot: { ...defaultRules("on_the_spot"), horizonDays: 500, ...rules } },
    asking,
  });
  const take = (date: string) =>
    aBooking({
      listing: hall,
      borrowerUserId: keeper.userId,
      use: "on_the_spot",
      granularity: "minutes",
      startAt: new Date(`${date}T18:00:00Z`),
      endAt: new Date(`${date}T20:00:00Z`),
    });
  return { space, hall, keeper: as(keeper), choir: as(choir), take };
}
