import { describe, expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { cancelBooking } from "#app/modules/bookings/use-cases/cancel-booking.server.ts";
import { changeBooking } from "#app/modules/bookings/use-cases/change-booking.server.ts";
import { markNoShow } from "#app/modules/bookings/use-cases/mark-no-show.server.ts";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must, reasonCodes, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptPasses } from "../use-cases/accept-passes.server.ts";
import { addDays } from "../use-cases/add-days.server.ts";
import { getPass } from "../use-cases/get-pass.server.ts";
import { issuePass } from "../use-cases/issue-pass.server.ts";
import { listPasses } from "../use-cases/list-passes.server.ts";
import { revokePass } from "../use-cases/revoke-pass.server.ts";
import { stopAccepting } from "../use-cases/stop-accepting.server.ts";

const by = <Output>(person: Person, verb: VerbOf<Output>, input: Record<string, unknown>, now = wednesday) =>
  execute(verb, as(person, now), input);

async function aCoworking(given: { units?: number; spaceId?: string } = {}) {
  const space = given.spaceId ? { id: given.spaceId } : await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "steward" } });
  const desks = await aListing({
    spaceId: space.id,
    kind: "room",
    title: "Bureau partagé",
    occupancy: "shared",
    units: given.units ?? 3,
    rules: { on_the_spot: defaultRules("on_the_spot") },
  });
  return { space, keeper, desks };
}

async function aHolder({ space, keeper }: { space: { id: string }; keeper: Person }, days = 5) {
  const holder = await aPerson();
  const pass = must(await by(keeper, issuePass, { space: space.id, email: holder.email, days }));
  return { holder, pass };
}

const tuesday = { from: "2027-03-02T09:00", to: "2027-03-02T17:00" };
const desk = (desks: { id: string }, pass: { code: string }, when = tuesday, more = {}) => ({
  listing: desks.id,
  use: "on_the_spot",
  ...when,
  pass: pass.code,
  ...more,
});

async function leftOf(holder: Person, pass: { code: string }): Promise<number> {
  return must(await by(holder, getPass, { pass: pass.code })).left;
}

describe("a desk taken with a pass", () => {
  test("is accepted at once, also where persons may not ask, and takes a day of it", async () => {
    const place = await aCoworking();
    const { holder, pass } = await aHolder(place);
    const booking = must(await by(holder, askBooking, desk(place.desks, pass)));
    expect(booking).toMatchObject({
      status: "approved",
      quote: { lines: [{ what: "pass", count: 1 }], totalCents: 0 },
    });
    expect(await leftOf(holder, pass)).toBe(4);
    const seen = must(await by(holder, getPass, { pass: pass.code }));
    expect(seen).toMatchObject({ granted: 5, used: 1 });
    expect(seen.entries.at(-1)).toMatchObject({ kind: "used", days: -1, booking: booking.code });
  });

  test("days are local days, for each desk", async () => {
    const place = await aCoworking();
    const { holder, pass } = await aHolder(place);
    const twoDays = { from: "2027-03-02T09:00", to: "2027-03-03T12:00" };
    must(await by(holder, askBooking, desk(place.desks, pass, twoDays, { quantity: 2 })));
    expect(await leftOf(holder, pass)).toBe(1);
  });

  test("cancelled before it begins, the days come back; not once it has begun, nor when nobody came", async () => {
    const place = await aCoworking();
    const { holder, pass } = await aHolder(place);
    const [first, second, third] = [
      must(await by(holder, askBooking, desk(place.desks, pass))),
      must(await by(holder, askBooking, desk(place.desks, pass))),
      must(await by(holder, askBooking, desk(place.desks, pass))),
    ];
    expect(await leftOf(holder, pass)).toBe(2);
    must(await by(holder, cancelBooking, { booking: first.id }));
    expect(await leftOf(holder, pass)).toBe(3);
    const begun = new Date("2027-03-02T10:00:00+01:00");
    must(await by(holder, cancelBooking, { booking: second.id }, begun));
    must(await by(place.keeper, markNoShow, { booking: third.id }, begun));
    expect(await leftOf(holder, pass)).toBe(3);
    expect((await checkEverything(wednesday)).violations).toEqual([]);
  });

  test("cancelled by the place, even once begun, the days come back", async () => {
    const place = await aCoworking();
    const { holder, pass } = await aHolder(place);
    const { id } = must(await by(holder, askBooking, desk(place.desks, pass)));
    must(await by(place.keeper, cancelBooking, { booking: id }, new Date("2027-03-02T10:00:00+01:00")));
    expect(await leftOf(holder, pass)).toBe(5);
  });

  test("other dates are counted again, and refused when the pass has too few days", async () => {
    const place = await aCoworking();
    const { holder, pass } = await aHolder(place, 2);
    const { id } = must(await by(holder, askBooking, desk(place.desks, pass)));
    const change = (from: string, to: string) => by(holder, changeBooking, { booking: id, from, to });
    expect(must(await change("2027-03-03T09:00", "2027-03-04T17:00"))).toMatchObject({ status: "approved" });
    expect(await leftOf(holder, pass)).toBe(0);
    expect(refusal(await change("2027-03-03T09:00", "2027-03-05T17:00")).code).toBe("passes.not_enough");
    expect(refusal(await change("2028-03-03T09:00", "2028-03-03T17:00")).status).toBeGreaterThanOrEqual(400);
    must(await change("2027-03-03T09:00", "2027-03-03T12:00"));
    expect(await leftOf(holder, pass)).toBe(1);
    expect((await checkEverything(wednesday)).violations).toEqual([]);
  });

  test("what a pass does not do: other people's, whole rooms, a full room, other days, ended ones", async () => {
    const place = await aCoworking({ units: 1 });
    const { holder, pass } = await aHolder(place);
    const stranger = await aPerson();
    expect(refusal(await by(stranger, askBooking, desk(place.desks, pass))).code).toBe("passes.not_found");
    const hall = await aListing({ spaceId: place.space.id, rules: { on_the_spot: defaultRules("on_the_spot") } });
    expect(refusal(await by(holder, askBooking, desk(hall, pass))).code).toBe("passes.only_shared");
    must(await by(holder, askBooking, desk(place.desks, pass)));
    expect(reasonCodes(await by(holder, askBooking, desk(place.desks, pass)))).toEqual(["booked"]);
    expect(await leftOf(holder, pass)).toBe(4);
    const short = must(
      await by(place.keeper, issuePass, {
        space: place.space.id,
        email: holder.email,
        days: 1,
        validUntil: "2027-03-01",
      }),
    );
    expect(refusal(await by(holder, askBooking, desk(place.desks, short))).code).toBe("passes.not_valid");
    must(await by(place.keeper, revokePass, { pass: pass.code }));
    const thursday = { from: "2027-03-04T09:00", to: "2027-03-04T17:00" };
    expect(refusal(await by(holder, askBooking, desk(place.desks, pass, thursday))).code).toBe("passes.revoked");
  });
});

describe("a network", () => {
  async function aNetwork(spaceIds: readonly string[]): Promise<string> {
    return transaction(async () => {
      const db = await database();
      const slug = `reseau-${spaceIds[0]?.toLowerCase()}`;
      const dates = { createdAt: wednesday, updatedAt: wednesday };
      const { id } = await db.network.create({ data: { slug, name: slug, ...dates } });
      for (const spaceId of spaceIds)
        await db.networkMembership.create({
          data: { networkId: id, spaceId, status: "member", createdAt: wednesday },
        });
      return id;
    });
  }

  test("a space honours the passes of the networks that it accepts, as long as both belong", async () => {
    const [issuer, host] = [await aCoworking(), await aCoworking()];
    const { holder, pass } = await aHolder(issuer);
    const network = await aNetwork([issuer.space.id, host.space.id]);
    expect(refusal(await by(holder, askBooking, desk(host.desks, pass))).code).toBe("passes.not_honoured");
    must(await by(host.keeper, acceptPasses, { space: host.space.id, network }));
    must(await by(holder, askBooking, desk(host.desks, pass)));
    expect(must(await by(holder, getPass, { pass: pass.code })).honouredBy.map(({ id }) => id)).toEqual([
      issuer.space.id,
      host.space.id,
    ]);
    await transaction(async () => {
      await (await database()).networkMembership.deleteMany({ where: { spaceId: issuer.space.id } });
    });
    const later = { from: "2027-03-04T09:00", to: "2027-03-04T17:00" };
    expect(refusal(await by(holder, askBooking, desk(host.desks, pass, later))).code).toBe("passes.not_honoured");
  });

  test("only its own networks can be accepted; what is booked stays when it stops", async () => {
    const [issuer, host, other] = [await aCoworking(), await aCoworking(), await aCoworking()];
    const { holder, pass } = await aHolder(issuer);
    const network = await aNetwork([issuer.space.id, host.space.id]);
    const refused = await by(other.keeper, acceptPasses, { space: other.space.id, network });
    expect(refusal(refused).code).toBe("passes.not_in_network");
    must(await by(host.keeper, acceptPasses, { space: host.space.id, network }));
    const { id } = must(await by(holder, askBooking, desk(host.desks, pass)));
    must(await by(host.keeper, stopAccepting, { space: host.space.id, network }));
    must(await by(holder, cancelBooking, { booking: id }));
    expect(await leftOf(holder, pass)).toBe(5);
  });
});

describe("keeping passes", () => {
  test("are given to people who have an account, corrected, and seen by the two sides only", async () => {
    const place = await aCoworking();
    const { holder, pass } = await aHolder(place);
    const unknown = await by(place.keeper, issuePass, {
      space: place.space.id,
      email: "personne@example.org",
      days: 5,
    });
    expect(refusal(unknown).fields).toHaveProperty("email");
    expect(must(await by(place.keeper, addDays, { pass: pass.code, days: 3 })).left).toBe(8);
    expect(must(await by(place.keeper, addDays, { pass: pass.code, days: -8, note: "erreur" })).left).toBe(0);
    expect(refusal(await by(place.keeper, addDays, { pass: pass.code, days: -1 })).code).toBe("passes.below_zero");
    expect(refusal(await by(holder, addDays, { pass: pass.code, days: 1 })).status).toBe(403);
    expect(refusal(await by(await aPerson(), getPass, { pass: pass.code })).status).toBe(404);
    expect(must(await by(holder, listPasses, {})).items).toHaveLength(1);
    expect(must(await by(place.keeper, listPasses, { space: place.space.id })).items).toHaveLength(1);
    expect(refusal(await by(holder, listPasses, { space: place.space.id })).status).toBe(403);
  });

  test("the database refuses to overdraw one, and to rewrite what was spent", async () => {
    const place = await aCoworking();
    const { pass } = await aHolder(place, 1);
    const overdraw = transaction(async () => {
      const db = await database();
      await db.passEntry.create({ data: { passId: pass.id, kind: "used", days: -2, at: wednesday } });
    });
    await expect(overdraw).rejects.toThrow();
    const rewrite = transaction(async () => {
      const db = await database();
      await db.passEntry.updateMany({ where: { passId: pass.id }, data: { days: 100 } });
    });
    await expect(rewrite).rejects.toThrow();
  });
});
