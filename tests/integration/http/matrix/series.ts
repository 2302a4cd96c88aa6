import { approveGroup } from "#app/modules/groups/use-cases/approve-group.server.ts";
import { askSeries } from "#app/modules/groups/use-cases/ask-series.server.ts";
import { changeSeries } from "#app/modules/groups/use-cases/change-series.server.ts";
import { byTheHour } from "#tests/factories/groups.ts";
import { aListing } from "#tests/factories/listings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { done, type Scene } from "./scenes.ts";

const hourBefore = new Date(wednesday.getTime() - 3_600_000);
const thursdays = { from: "2027-03-04", times: 4, weekdays: [4], startsAt: "19:00", endsAt: "21:00" };

/** Four Thursdays that the borrowing space asked for; `moving`: agreed, and asked for an hour later. */
export const series =
  (state: "waiting" | "approved" | "moving", body: Record<string, unknown> = {}): Scene =>
  async (place) => {
    const { borrower, keeper } = place.people;
    const room = await aListing({ spaceId: place.space.id, rules: byTheHour });
    const asked = {
      listing: room.id,
      title: "Chorale",
      borrower: "space",
      space: place.borrowingSpace.id,
      ...thursdays,
    };
    const { code } = await done(askSeries, borrower.person, asked, hourBefore);
    if (state !== "waiting") await done(approveGroup, keeper.person, { group: code }, hourBefore);
    const later = { group: code, startsAt: "20:00", endsAt: "22:00" };
    if (state === "moving") await done(changeSeries, borrower.person, later, hourBefore);
    return { place, params: { group: code }, body };
  };

/** A room that each may ask for, again and again. */
export const roomToRepeat: Scene = async (place) => {
  const room = await aListing({ spaceId: place.space.id, rules: byTheHour, asking: { persons: true } });
  return { place, params: {}, body: { listing: room.id, borrower: "person", title: "Yoga", ...thursdays } };
};

export const winterHolidays = [
  "BEGIN:VCALENDAR",
  "BEGIN:VEVENT",
  "SUMMARY:Hiver",
  "DTSTART;VALUE=DATE:20270213",
  "DTEND;VALUE=DATE:20270301",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");
