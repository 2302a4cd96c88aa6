import { expect, test } from "vitest";
import { acceptChange } from "#app/modules/bookings/use-cases/accept-change.server.ts";
import { cancelBooking } from "#app/modules/bookings/use-cases/cancel-booking.server.ts";
import { changeBooking } from "#app/modules/bookings/use-cases/change-booking.server.ts";
import { approveGroup } from "#app/modules/groups/use-cases/approve-group.server.ts";
import { askSeries } from "#app/modules/groups/use-cases/ask-series.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must } from "#tests/factories/bookings.ts";
import { aHall } from "#tests/factories/halls.ts";
import { readBoth, textOf } from "./reading.ts";

/** Seven in the evening on the wall of the place, as the two programs must see it. */
const sevenIn: Record<string, (date: string) => string> = {
  "Europe/Paris": (date) => `${date}T${date < "2027-03-28" ? 18 : 17}:00:00Z`,
  "Indian/Reunion": (date) => `${date}T15:00:00Z`,
};
const plusTwo = (instant: string) => new Date(Date.parse(instant) + 7_200_000).toISOString().replace(".000Z", "Z");

test.each(["Europe/Paris", "Indian/Reunion"])(
  "a series in %s is read as exactly its dates, with one left out, one moved and one cancelled",
  async (zone) => {
    const { keeper, choir, hall } = await aHall({ zone });
    const later = (minutes: number) => new Date(keeper.now.getTime() + minutes * 60_000);
    const seven = sevenIn[zone] ?? String;
    const asked = must(
      await execute(askSeries, choir, {
        ...{
          listing: hall.id,
          title: "Chorale du jeudi",
          from: "2027-03-11",
          times: 6,
          startsAt: "19:00",
          endsAt: "21:00",
        },
        except: ["2027-03-25"],
      }),
    );
    must(await execute(approveGroup, keeper, { group: asked.id }));
    const dates = ["2027-03-11", "2027-03-18", "2027-04-01", "2027-04-08", "2027-04-15"];
    const person = keeper.viewer as Person;
    const seen = async (now: Date) => {
      const events = await readBoth(await textOf(person, { kind: "listing", subject: hall.id }, now));
      return events.map(({ uid, status, start, end }) => ({ uid, status, start, end }));
    };
    const uid = (at: number) => `${asked.bookings[at]?.id}@entrelieux`;
    const expected = dates.map((date, at) => ({
      ...{ uid: uid(at), status: "CONFIRMED", start: seven(date), end: plusTwo(seven(date)) },
    }));
    expect(await seen(later(1))).toEqual(expected);

    const move = { booking: asked.bookings[1]?.id, from: "2027-03-30T19:00", to: "2027-03-30T21:00", message: "" };
    must(await execute(changeBooking, { ...choir, now: later(2) }, move));
    must(await execute(acceptChange, { ...keeper, now: later(3) }, { booking: asked.bookings[1]?.id }));
    must(
      await execute(cancelBooking, { ...keeper, now: later(4) }, { booking: asked.bookings[3]?.id, reason: "Dégât" }),
    );
    const moved = seven("2027-03-30");
    expect(await seen(later(5))).toEqual(
      [
        ...[expected[0], { uid: uid(1), status: "CONFIRMED", start: moved, end: plusTwo(moved) }, expected[2]],
        ...[{ ...expected[3], status: "CANCELLED" }, expected[4]],
      ].sort((a, b) => String(a?.start).localeCompare(String(b?.start))),
    );
  },
);
