import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { addDays } from "#app/modules/availability/availability.ts";
import { defaultAsking } from "#app/modules/listings/listing.ts";
import { database } from "#app/platform/db/database.server.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, aToken } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { post, serve, violations } from "./product.ts";
import type { RunningServer } from "./server.ts";

const cuts = 20;
const streams = 6;
let server: RunningServer | undefined;

afterAll(() => server?.kill());

interface Sent {
  key: string;
  body: Record<string, unknown>;
  /** The id that the server gave, once it has acknowledged. */
  id?: string;
}

interface Stream {
  token: string;
  listing: string;
  sent: Sent[];
}

async function aStream(spaceId: string): Promise<Stream> {
  const asking = { persons: true, atOnce: { ...defaultAsking.atOnce, everyone: true } };
  const listing = await aListing({ spaceId, asking });
  return { token: await aToken(await aPerson()), listing: listing.id, sent: [] };
}

/** Books one day after another until the connection breaks. */
async function book(running: RunningServer, stream: Stream, acknowledged: () => void): Promise<void> {
  for (;;) {
    const day = addDays("2027-03-01", stream.sent.length % 360);
    const one: Sent = { key: randomUUID(), body: { listing: stream.listing, from: day, to: day, borrower: "person" } };
    stream.sent.push(one);
    const answer = await post(running, "/bookings", stream.token, one.body, { "Idempotency-Key": one.key }).catch(
      () => undefined,
    );
    if (!answer) return;
    expect(answer.status).toBe(201);
    one.id = String(answer.body.id);
    acknowledged();
  }
}

/** Whoever got no answer asks again with the same key: done once, whether or not it was done before the cut. */
async function askAgain(running: RunningServer, stream: Stream): Promise<void> {
  for (const one of stream.sent.slice(-2)) {
    const answer = await post(running, "/bookings", stream.token, one.body, { "Idempotency-Key": one.key });
    expect(answer.status).toBe(201);
    if (one.id) expect(answer.body.id).toBe(one.id);
    one.id = String(answer.body.id);
  }
}

test("killed twenty times amid a stream of bookings: every acknowledged one is there, none twice", async () => {
  const space = await aSpace();
  await aPerson({ roles: { [space.id]: "steward" } });
  const all: Stream[] = [];
  for (let number = 0; number < streams; number += 1) all.push(await aStream(space.id));
  for (let cut = 0; cut < cuts; cut += 1) {
    const running = await serve();
    server = running;
    for (const stream of all) await askAgain(running, stream);
    let acknowledged = 0;
    // Not always at the same point of a booking: after one answer, two, three …
    const enough = 1 + (cut % 7);
    await Promise.all(
      all.map((stream) =>
        book(running, stream, () => {
          acknowledged += 1;
          if (acknowledged === enough) void running.kill();
        }),
      ),
    );
  }
  const running = await serve();
  server = running;
  for (const stream of all) await askAgain(running, stream);
  await running.stop();
  const expected = all.flatMap(({ sent }) => sent.flatMap(({ id }) => (id ? [id] : [])));
  const db = await database();
  const stored = await db.booking.findMany({ select: { id: true } });
  expect(expected.length).toBe(new Set(expected).size);
  expect(stored.map(({ id }) => id).sort()).toEqual([...expected].sort());
  expect(expected.length).toBeGreaterThan(cuts * streams);
  expect(await violations()).toEqual([]);
}, 400_000);
