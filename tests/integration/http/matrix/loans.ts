import { defaultRules } from "#app/modules/availability/availability.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { askExtension } from "#app/modules/bookings/use-cases/ask-extension.server.ts";
import { changeBooking } from "#app/modules/bookings/use-cases/change-booking.server.ts";
import { getAgreement } from "#app/modules/bookings/use-cases/get-agreement.server.ts";
import { handOverBooking } from "#app/modules/bookings/use-cases/hand-over-booking.server.ts";
import { proposeDates } from "#app/modules/bookings/use-cases/propose-dates.server.ts";
import { reportIncident } from "#app/modules/bookings/use-cases/report-incident.server.ts";
import { returnBooking } from "#app/modules/bookings/use-cases/return-booking.server.ts";
import { waitForBooking } from "#app/modules/bookings/use-cases/wait-for-booking.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { aListing } from "#tests/factories/listings.ts";
import { wednesday } from "#tests/factories/people.ts";
import type { Place } from "./place.ts";
import { done, type Scene } from "./scenes.ts";

const asked = { from: "2027-03-02", to: "2027-03-05" };
const later = { from: "2027-03-09", to: "2027-03-11" };

type Step = (booking: string, place: Place) => Promise<unknown>;

const approve: Step = (booking, { people }) => done(approveBooking, people.keeper.person, { booking });
const handOver: Step = (booking, { people }) => done(handOverBooking, people.keeper.person, { booking });
const bringBack: Step = (booking, { people }) => done(returnBooking, people.keeper.person, { booking });
const incident: Step = (booking, { people }) =>
  done(reportIncident, people.borrower.person, { booking, kind: "damaged", description: "Buse bouchée" });

const steps = {
  requested: [],
  countered: [(booking, { people }) => done(proposeDates, people.keeper.person, { booking, ...later })],
  waitlisted: [(booking, { people }) => done(waitForBooking, people.borrower.person, { booking })],
  approved: [approve],
  out: [approve, handOver],
  returned: [approve, handOver, bringBack],
  broken: [approve, handOver, incident],
  extending: [
    approve,
    handOver,
    (booking, { people }) => done(askExtension, people.borrower.person, { booking, to: "2027-03-08" }),
  ],
  changing: [approve, (booking, { people }) => done(changeBooking, people.borrower.person, { booking, ...later })],
} as const satisfies Record<string, readonly Step[]>;

export type LoanState = keyof typeof steps;

/** A loan of the place to the borrowing space, brought to a state by the verbs themselves. */
export const loan =
  (state: LoanState, body: Record<string, unknown> = {}): Scene =>
  async (place) => {
    const { borrower } = place.people;
    const listing = await aListing({ spaceId: place.space.id });
    const request = { listing: listing.id, ...asked, borrower: "space", space: place.borrowingSpace.id };
    const { id } = await done(askBooking, borrower.person, request);
    for (const step of steps[state]) await step(id, place);
    const db = await database();
    const broken = await db.incident.findFirst({ where: { bookingId: id } });
    return { place, params: { booking: id, ...(broken ? { incident: broken.id } : {}) }, body };
  };

/** Asked at a price that depends on who comes. */
export const pricedRequest: Scene = async (place) => {
  const { borrower } = place.people;
  const perDay = (amountCents: number) => ({ kind: "priced", lines: [{ per: "day", amountCents }] });
  const publics = { association: perDay(500), company: perDay(1000) };
  const tariff = { currency: "EUR", publics, halfDayMinutes: 300, options: [], depositCents: null };
  const listing = await aListing({ spaceId: place.space.id, tariff });
  const request = { listing: listing.id, ...asked, borrower: "space", space: place.borrowingSpace.id };
  const { id } = await done(askBooking, borrower.person, request);
  return { place, params: { booking: id, listing: listing.id }, body: { public: "company" } };
};

/** With the text that the two sides accept. */
export const agreed: Scene = async (place) => {
  const world = await loan("approved")(place);
  const { hash } = await done(getAgreement, place.people.borrower.person, world.params);
  return { ...world, body: { hash } };
};

/** A use on the spot that has begun and to which nobody came. */
export const begun: Scene = async (place) => {
  const rules = { on_the_spot: defaultRules("on_the_spot") };
  const listing = await aListing({ spaceId: place.space.id, rules });
  const request = {
    listing: listing.id,
    use: "on_the_spot",
    from: "2027-02-24T09:30",
    to: "2027-02-24T11:00",
    borrower: "space",
    space: place.borrowingSpace.id,
  };
  const hourBefore = new Date(wednesday.getTime() - 3_600_000);
  const { id } = await done(askBooking, place.people.borrower.person, request, hourBefore);
  await done(approveBooking, place.people.keeper.person, { booking: id }, hourBefore);
  return { place, params: { booking: id } };
};

/** A request for a printer of the place, in the name of the space that each asks for. */
export const request =
  (more: Record<string, unknown> = {}): Scene =>
  async (place) => {
    const listing = await aListing({ spaceId: place.space.id, asking: { persons: true } });
    return { place, params: {}, body: { listing: listing.id, ...asked, borrower: "person", ...more } };
  };

/** Taken on those days: there is something to wait for. */
export const taken: Scene = async (place) => {
  const listing = await aListing({ spaceId: place.space.id, asking: { persons: true } });
  const input = { listing: listing.id, ...asked, borrower: "space", space: place.borrowingSpace.id };
  const { id } = await done(askBooking, place.people.borrower.person, input);
  await approve(id, place);
  return { place, params: {}, body: { listing: listing.id, ...asked, borrower: "person" } };
};

export const dates = { later };
