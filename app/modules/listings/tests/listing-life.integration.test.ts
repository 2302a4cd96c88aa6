import { beforeEach, describe, expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { again, aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptTransfer } from "../use-cases/accept-transfer.server.ts";
import { addBlock } from "../use-cases/add-block.server.ts";
import { archiveListing } from "../use-cases/archive-listing.server.ts";
import { duplicateListing } from "../use-cases/duplicate-listing.server.ts";
import { endBlock } from "../use-cases/end-block.server.ts";
import { getListing } from "../use-cases/get-listing.server.ts";
import { listBlocks } from "../use-cases/list-blocks.server.ts";
import { listListingEvents } from "../use-cases/list-listing-events.server.ts";
import { pauseListing } from "../use-cases/pause-listing.server.ts";
import { publishListing } from "../use-cases/publish-listing.server.ts";
import { refuseTransfer } from "../use-cases/refuse-transfer.server.ts";
import { restoreListing } from "../use-cases/restore-listing.server.ts";
import { resumeListing } from "../use-cases/resume-listing.server.ts";
import { transferListing } from "../use-cases/transfer-listing.server.ts";

let space: Awaited<ReturnType<typeof aSpace>>;
let keeper: Person;
let stranger: Person;

beforeEach(async () => {
  space = await aSpace();
  keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  stranger = await aPerson();
});

async function kindsOf(listingId: string): Promise<string[]> {
  const events = must(await execute(listListingEvents, as(keeper), { listingId }));
  return events.items.map(({ kind }) => kind).reverse();
}

async function aBooking(listingId: string, given: { status: string; handedOver?: number }) {
  return transaction(async () => {
    const db = await database();
    return db.booking.create({
      data: {
        ...{
          listingId,
          code: `B${listingId.slice(-7)}`,
          lenderSpaceId: space.id,
          borrowerKind: "person",
          granularity: "day",
        },
        ...{
          borrowerUserId: stranger.userId,
          use: "away",
          status: given.status,
          quantity: 1,
          unitIds: [],
          termsSnapshot: {},
        },
        handedOverQuantity: given.handedOver ?? 0,
        startAt: new Date("2027-03-01T23:00:00Z"),
        endAt: new Date("2027-03-05T23:00:00Z"),
        originalStartAt: new Date("2027-03-01T23:00:00Z"),
        createdAt: wednesday,
        decidedAt: wednesday,
      },
    });
  });
}

describe("from draft to archive", () => {
  test("each step leaves an event; what cannot follow is refused", async () => {
    const { id: listingId } = await aListing({ spaceId: space.id, status: "draft", publishedAt: null });
    const run = (useCase: typeof publishListing, more = {}) => execute(useCase, as(keeper), { listingId, ...more });
    expect(await run(resumeListing)).toMatchObject({ failure: { code: "listings.wrong_status", status: 409 } });
    expect(must(await run(publishListing)).status).toBe("published");
    expect(await run(publishListing)).toMatchObject({ failure: { status: 409 } });
    const paused = must(await execute(pauseListing, as(keeper), { listingId, reason: "On déménage" }));
    expect([paused.status, paused.pauseReason]).toEqual(["paused", "On déménage"]);
    expect(must(await run(resumeListing)).pauseReason).toBe("");
    expect(must(await run(archiveListing)).archivedAt).not.toBeNull();
    expect(await execute(getListing, as(stranger), { listingId })).toMatchObject({ failure: { status: 404 } });
    expect(must(await run(restoreListing)).status).toBe("paused");
    expect(await kindsOf(listingId)).toEqual(["published", "paused", "resumed", "archived", "restored"]);
  });

  test("a draft that was never published comes back as a draft", async () => {
    const { id: listingId } = await aListing({ spaceId: space.id, status: "draft", publishedAt: null });
    must(await execute(archiveListing, as(keeper), { listingId }));
    expect(must(await execute(restoreListing, as(keeper), { listingId })).status).toBe("draft");
  });

  test("nothing is archived while it is handed over", async () => {
    const listing = await aListing({ spaceId: space.id });
    await aBooking(listing.id, { status: "handed_over", handedOver: 1 });
    expect(await execute(archiveListing, as(keeper), { listingId: listing.id })).toMatchObject({
      failure: { code: "listings.units_out", status: 409, params: { count: 1 } },
    });
  });

  test("a copy starts as a draft, with its own code and no history", async () => {
    const listing = await aListing({ spaceId: space.id, accessories: [{ name: "spatule", quantity: 2 }] });
    const copy = must(await execute(duplicateListing, as(keeper), { listingId: listing.id }));
    expect(copy).toMatchObject({
      status: "draft",
      title: listing.title,
      accessories: [{ name: "spatule", quantity: 2 }],
      pictures: [],
    });
    expect(copy.code).not.toBe(listing.code);
  });
});

describe("blocks", () => {
  test("of whole days, named units, or without an end; bookings left without units are shown, not cancelled", async () => {
    const listing = await aListing({ spaceId: space.id });
    const booking = await aBooking(listing.id, { status: "approved" });
    const given = { listingId: listing.id, cause: "maintenance", from: "2027-03-04", to: "2027-03-04" };
    const block = must(await execute(addBlock, as(keeper), given));
    expect([block.start, block.end]).toEqual(["2027-03-04T00:00:00+01:00", "2027-03-05T00:00:00+01:00"]);
    expect(block.conflicts).toEqual([booking.code]);
    const open = must(
      await execute(addBlock, as(keeper), {
        ...given,
        from: "2027-04-01T14:30",
        to: undefined,
        unitId: listing.units[0]!.id,
      }),
    );
    expect([open.end, open.unit?.label, open.start]).toEqual([null, "n° 1", "2027-04-01T14:30:00+02:00"]);
    expect(
      must(await execute(endBlock, as(keeper), { listingId: listing.id, blockId: open.id })).endedAt,
    ).not.toBeNull();
    expect(await execute(endBlock, as(keeper), { listingId: listing.id, blockId: open.id })).toMatchObject({
      failure: { code: "listings.block_ended" },
    });
    expect(must(await execute(listBlocks, as(keeper), { listingId: listing.id })).items).toHaveLength(2);
    expect(await execute(listBlocks, as(stranger), { listingId: listing.id })).toMatchObject({
      failure: { status: 403 },
    });
  });

  test.each([
    [{ from: "2027-02-30" }, "block_date"],
    [{ from: "2027-03-10", to: "2027-03-01" }, "block_ends_before_start"],
    [{ from: "2027-03-28T02:30" }, "block_date"],
    [{ from: "2027-03-01", quantity: 2 }, "block_quantity"],
  ])("%j is refused: %s", async (given, code) => {
    const listing = await aListing({ spaceId: space.id });
    const result = await execute(addBlock, as(keeper), { listingId: listing.id, cause: "own_use", ...given });
    expect(result).toMatchObject({ ok: false, failure: { code: `listings.${code}` } });
  });
});

describe("giving a thing to another space", () => {
  test("is done at once by whoever is steward of both", async () => {
    const other = await aSpace();
    const steward = await aPerson({ roles: { [space.id]: "steward", [other.id]: "steward" } });
    const listing = await aListing({ spaceId: space.id });
    const moved = must(await execute(transferListing, as(steward), { listingId: listing.id, toSpaceId: other.id }));
    expect(moved.space.id).toBe(other.id);
  });

  test("is offered, then accepted by a steward of the other; what is asked goes with it", async () => {
    const other = await aSpace();
    const giver = await again(await aPerson({ roles: { [space.id]: "steward" } }));
    const receiver = await aPerson({ roles: { [other.id]: "steward" } });
    const listing = await aListing({ spaceId: space.id });
    const booking = await aBooking(listing.id, { status: "requested" });
    const ids = { listingId: listing.id };
    expect(await execute(transferListing, as(keeper), { ...ids, toSpaceId: other.id })).toMatchObject({
      failure: { status: 403 },
    });
    expect(await execute(acceptTransfer, as(receiver), ids)).toMatchObject({ failure: { status: 404 } });
    must(await execute(transferListing, as(giver), { ...ids, toSpaceId: other.id }));
    expect(await execute(acceptTransfer, as(stranger), ids)).toMatchObject({ failure: { status: 404 } });
    expect(must(await execute(acceptTransfer, as(receiver), ids)).space.id).toBe(other.id);
    const db = await database();
    expect((await db.booking.findUnique({ where: { id: booking.id } }))?.lenderSpaceId).toBe(other.id);
  });

  test("is refused by the other, or while something is out", async () => {
    const other = await aSpace();
    const giver = await aPerson({ roles: { [space.id]: "steward" } });
    const receiver = await aPerson({ roles: { [other.id]: "steward" } });
    const listing = await aListing({ spaceId: space.id });
    const ids = { listingId: listing.id };
    must(await execute(transferListing, as(giver), { ...ids, toSpaceId: other.id }));
    must(await execute(refuseTransfer, as(receiver), ids));
    expect(await execute(acceptTransfer, as(receiver), ids)).toMatchObject({ failure: { status: 404 } });
    await aBooking(listing.id, { status: "handed_over", handedOver: 1 });
    expect(await execute(transferListing, as(giver), { ...ids, toSpaceId: other.id })).toMatchObject({
      failure: { code: "listings.units_out" },
    });
  });
});
