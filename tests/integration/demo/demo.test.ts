import { expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { loadDemo } from "#prisma/demo/demo.server.ts";

/** A holiday between closed days: the story must still find days on which places are open. */
test("the demonstration can be told on Christmas Day, once", async () => {
  const christmas = new Date("2026-12-25T09:00:00Z");
  expect(await loadDemo(christmas)).toBe(true);
  expect(await loadDemo(christmas)).toBe(false);
  const db = await database();
  const spaces = await db.space.groupBy({ by: ["claimed", "demo"], _count: true });
  expect(spaces).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ claimed: false, demo: false, _count: 45 }),
      expect.objectContaining({ claimed: true, demo: true, _count: 5 }),
    ]),
  );
  const statuses = new Set((await db.booking.findMany({ select: { status: true } })).map(({ status }) => status));
  for (const status of ["requested", "countered", "approved", "handed_over", "partly_returned", "closed"])
    expect(statuses).toContain(status);
  // The calendar of the school blocks the room with the piano: lessons, an open day, and the rehearsal that meets a booking.
  const [calendar] = await db.externalCalendar.findMany();
  expect(calendar).toMatchObject({ name: "École de musique (démo)", error: "", eventCount: expect.any(Number) });
  const { conflicts, violations } = await checkEverything(christmas);
  expect(violations).toEqual([]);
  expect(conflicts.map(({ invariant }) => invariant)).toContain("blocked_under_a_booking");
  expect(await db.outboxMail.count({ where: { subject: { contains: "École de musique" } } })).toBeGreaterThan(0);
  const late = await db.booking.count({ where: { status: "handed_over", endAt: { lte: christmas } } });
  expect(late).toBe(1);
});
