import { approveGroup } from "#app/modules/groups/use-cases/approve-group.server.ts";
import { askTogether } from "#app/modules/groups/use-cases/ask-together.server.ts";
import { byTheDay, byTheHour } from "#tests/factories/groups.ts";
import { aListing } from "#tests/factories/listings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { done, type Scene } from "./scenes.ts";

const days = { from: "2027-03-02", to: "2027-03-05" };
const morning = { from: "2027-02-24T09:30", to: "2027-02-24T11:00" };
const hourBefore = new Date(wednesday.getTime() - 3_600_000);

/** Two rooms of the place asked together by the borrowing space; `begun`: for this morning. */
export const together =
  (state: "waiting" | "approved" | "begun", body: Record<string, unknown> = {}): Scene =>
  async (place) => {
    const { borrower, keeper } = place.people;
    const rules = state === "begun" ? byTheHour : byTheDay;
    const rooms = [
      await aListing({ spaceId: place.space.id, rules }),
      await aListing({ spaceId: place.space.id, rules }),
    ];
    const lines = rooms.map(({ id }) => ({ listing: id, ...(state === "begun" ? morning : days) }));
    const asked = { title: "Séminaire", borrower: "space", space: place.borrowingSpace.id, lines };
    const { code } = await done(askTogether, borrower.person, asked, hourBefore);
    if (state !== "waiting") await done(approveGroup, keeper.person, { group: code }, hourBefore);
    return { place, params: { group: code }, body };
  };

/** Two rooms that each may ask for. */
export const roomsToAsk: Scene = async (place) => {
  const given = { spaceId: place.space.id, rules: byTheDay, asking: { persons: true } };
  const rooms = [await aListing(given), await aListing(given)];
  const lines = rooms.map(({ id }) => ({ listing: id, ...days }));
  return { place, params: {}, body: { title: "Séminaire", borrower: "person", lines } };
};
