import { describe, expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aMailTo } from "#tests/factories/sign-in.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptFollowedAgreement } from "../use-cases/accept-followed-agreement.server.ts";
import { confirmRequest } from "../use-cases/confirm-request.server.ts";
import { requestBooking } from "../use-cases/request-booking.server.ts";

const hour = 3_600_000;
const evening = { from: "2027-03-04T18:00", to: "2027-03-04T21:00" };
let counter = 0;

function anAddress(): string {
  counter += 1;
  return `school-${counter}@example.org`;
}

async function aHall(given: Partial<Parameters<typeof aListing>[0]> = {}) {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const listing = await aListing({
    spaceId: space.id,
    kind: "room",
    title: "Grande salle",
    rules: { on_the_spot: defaultRules("on_the_spot") },
    asking: { organisations: true, persons: true },
    ...given,
  });
  return { keeper, listing };
}

function run<Output>(verb: VerbOf<Output>, input: Record<string, unknown>) {
  return execute(verb, { viewer: visitor, now: wednesday, requestId: "test" }, input);
}

const asking = (listing: { code: string }, email: string) => ({
  listing: listing.code,
  ...evening,
  name: "Élise Marchand",
  email,
  organisation: "Chorale de Crest",
  purpose: "Répétition",
  persons: 30,
});

async function linkOf(email: string): Promise<string> {
  return (await aMailTo(email)).link.pathname.replace("/request/", "");
}

async function confirmed(listing: { code: string }, email = anAddress()) {
  must(await run(requestBooking, asking(listing, email)));
  const token = await linkOf(email);
  const { booking, follow } = must(await run(confirmRequest, { token }));
  return { booking, opened: { booking: booking.code, key: follow.split("/")[3] ?? "" } };
}

describe("price and agreement", () => {
  const tariff = {
    ...{ currency: "EUR", halfDayMinutes: 240, depositCents: null },
    publics: {
      association: { kind: "priced", lines: [{ per: "hour", amountCents: 1000 }] },
      company: { kind: "priced", lines: [{ per: "hour", amountCents: 3000 }] },
    },
    options: [{ key: "piano", name: "Piano", amountCents: 1500, per: "use" }],
  };

  test("the price is that of the quality in which one asks, with the options that were chosen", async () => {
    const { listing } = await aHall({ tariff });
    const email = anAddress();
    const company = { ...asking(listing, email), public: "company", options: ["piano"] };
    must(await run(requestBooking, company));
    const { booking } = must(await run(confirmRequest, { token: await linkOf(email) }));
    const hours = (Date.parse(booking.endAt) - Date.parse(booking.startAt)) / hour;
    expect(booking.quote).toMatchObject({ public: "company", totalCents: hours * 3000 + 1500 });
  });

  test("what is agreed is read and accepted by the same link, and by no other", async () => {
    const { listing, keeper } = await aHall();
    const { booking, opened } = await confirmed(listing);
    must(await execute(approveBooking, as(keeper), { booking: booking.id }));
    const db = await database();
    const { hash } = await db.agreement.findFirstOrThrow({ where: { bookingId: booking.id } });
    const other = await confirmed((await aHall()).listing);
    const wrong = { ...opened, key: other.opened.key, hash };
    expect(refusal(await run(acceptFollowedAgreement, wrong)).status).toBe(404);
    const stale = { ...opened, hash: "0".repeat(64) };
    expect(refusal(await run(acceptFollowedAgreement, stale)).code).toBe("bookings.agreement_changed");
    must(await run(acceptFollowedAgreement, { ...opened, hash }));
    const accepted = await db.agreementAcceptance.findMany({ where: { agreement: { bookingId: booking.id } } });
    expect(accepted.map(({ side, name }) => ({ side, name }))).toEqual([{ side: "borrower", name: "Élise Marchand" }]);
  });
});
