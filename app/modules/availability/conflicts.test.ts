import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookingsAffectedBy, brokenPromises, conflicts, isBlockActive } from "./conflicts.ts";
import { interlockedCommitments, interlockedWith, wouldEncloseItself } from "./interlock.ts";
import { at, commitment, days, hours, situation, units } from "./situation.fixture.ts";

const FOREVER = Number.POSITIVE_INFINITY;

describe("conflicts", () => {
  const next = commitment(days("2026-01-10", "2026-01-12"), { id: "next" });
  const breakdown = (interval: { start: number; end: number }, unit = "unit-1") =>
    commitment(interval, { id: "breakdown", cause: "maintenance", unitIds: [unit] });

  test("H16 an active breakdown marks the bookings it leaves without their unit, a past one marks none", () => {
    const now = at("2026-01-08 12:00");
    const active = situation({ now, commitments: [next, breakdown({ start: at("2026-01-08"), end: FOREVER })] });
    expect(bookingsAffectedBy("breakdown", active)).toEqual(["next"]);
    expect(conflicts(active)).toEqual([
      { start: at("2026-01-10"), end: at("2026-01-13"), missing: 1, commitments: ["next", "breakdown"], unit: null },
    ]);
    const past = situation({ now, commitments: [next, breakdown(hours("2026-01-02 08:00", "2026-01-08 11:00"))] });
    expect(bookingsAffectedBy("breakdown", past)).toEqual([]);
    const brief = situation({ now, commitments: [next, breakdown(hours("2026-01-08 08:00", "2026-01-10 00:00"))] });
    expect(bookingsAffectedBy("breakdown", brief)).toEqual([]);
    expect(isBlockActive(breakdown({ start: at("2026-01-08"), end: FOREVER }), now)).toBe(true);
    expect(isBlockActive(breakdown(hours("2026-01-02 08:00", "2026-01-08 11:00")), now)).toBe(false);
  });
  test("H16 a booking that was cancelled does not come back when the breakdown is solved", () => {
    const solved = situation({
      now: at("2026-01-09"),
      commitments: [breakdown(hours("2026-01-08 08:00", "2026-01-09 00:00"))],
    });
    expect([conflicts(solved), bookingsAffectedBy("breakdown", solved)]).toEqual([[], []]);
  });
  test("H16 an event of an external calendar leaves a booking without its room; two calendars telling one event do not", () => {
    const now = at("2026-01-08 12:00");
    const room = { now, units: units(12) };
    const event = (id: string) => commitment(days("2026-01-10"), { id, cause: "external" });
    expect(conflicts(situation({ ...room, commitments: [event("one"), event("two")] }))).toEqual([]);
    const met = situation({ ...room, commitments: [event("one"), event("two"), next] });
    expect(conflicts(met)).toMatchObject([{ missing: 1, commitments: ["one", "two", "next"] }]);
    expect(bookingsAffectedBy("one", met)).toEqual(["next"]);
  });
  test("in a pool, another unit serves; a booking that names the broken one is told", () => {
    const facts = { now: at("2026-01-08 12:00"), units: units(3) };
    const broken = breakdown({ start: at("2026-01-08"), end: FOREVER });
    expect(conflicts(situation({ ...facts, commitments: [next, broken] }))).toEqual([]);
    expect(conflicts(situation({ ...facts, commitments: [{ ...next, unitIds: ["unit-1"] }, broken] }))).toEqual([
      {
        start: at("2026-01-10"),
        end: at("2026-01-13"),
        missing: 1,
        commitments: ["next", "breakdown"],
        unit: "unit-1",
      },
    ]);
  });
  test("an overdue loan conflicts with the next one, a waiting request with nothing", () => {
    const overdue = commitment(days("2026-01-05", "2026-01-07"), { id: "late", handedOver: 1 });
    const held = commitment(days("2026-01-20", "2026-01-21"), { id: "held", cause: "held" });
    expect(
      conflicts(situation({ now: at("2026-01-08 12:00"), commitments: [overdue, next, held] })).map(
        (one) => one.commitments,
      ),
    ).toEqual([["late", "next"]]);
  });
});

describe("broken promises", () => {
  const now = at("2026-01-08 12:00");
  const event = commitment(days("2026-01-10"), { id: "event", cause: "external" });
  const booked = (id: string, interval: { start: number; end: number }, more = {}) =>
    commitment(interval, { id, ...more });

  test("a booking that meets nothing, or whose units suffice, is none", () => {
    const elsewhere = booked("next", days("2026-01-12", "2026-01-13"));
    expect(brokenPromises(situation({ now, commitments: [elsewhere, event] }))).toEqual([]);
    const broken = commitment(days("2026-01-10"), { id: "broken", cause: "maintenance" });
    const pool = { now, units: units(3), commitments: [booked("one", days("2026-01-10")), broken] };
    expect(brokenPromises(situation(pool))).toEqual([]);
    // An event that is over by now takes nothing any more from what goes on.
    const running = booked("running", days("2026-01-07", "2026-01-12"), { use: "on_the_spot" });
    const over = commitment(days("2026-01-07"), { id: "over", cause: "external" });
    expect(brokenPromises(situation({ now, commitments: [running, over] }))).toEqual([]);
  });
  test("each booking is named with what stands in its way and how much is missing", () => {
    const broken = commitment(days("2026-01-10", "2026-01-11"), { id: "broken", cause: "maintenance", quantity: 2 });
    const commitments = [booked("two", days("2026-01-10"), { quantity: 2 }), booked("one", days("2026-01-11")), broken];
    expect(brokenPromises(situation({ now, units: units(3), commitments }))).toEqual([
      { booking: "two", missing: 1, obstacles: ["broken"] },
    ]);
    const withdrawn = { now, units: units(1), commitments: commitments.slice(0, 1) };
    expect(brokenPromises(situation(withdrawn))).toEqual([{ booking: "two", missing: 1, obstacles: [] }]);
  });
  test("what is late stands in the way of what comes next, and is itself no promise", () => {
    const late = booked("late", days("2026-01-05", "2026-01-07"), { handedOver: 1 });
    const next = booked("next", days("2026-01-10", "2026-01-12"));
    expect(brokenPromises(situation({ now, commitments: [late, next] }))).toEqual([
      { booking: "next", missing: 1, obstacles: ["late"] },
    ]);
  });
  test("what is wholly out lacks nothing, unless a calendar says that it is used just then", () => {
    const out = booked("out", days("2026-01-07", "2026-01-12"), { handedOver: 1 });
    const broken = commitment(days("2026-01-10"), { id: "broken", cause: "maintenance" });
    expect(brokenPromises(situation({ now, commitments: [out, broken] }))).toEqual([]);
    expect(brokenPromises(situation({ now, commitments: [out, event] }))).toMatchObject([{ obstacles: ["event"] }]);
  });
  test("property: named are exactly the bookings during which, at some moment from now on, more is promised than there is", () => {
    const stretch = fc
      .record({
        from: fc.integer({ min: 0, max: 9 }),
        length: fc.integer({ min: 1, max: 4 }),
        quantity: fc.integer({ min: 1, max: 2 }),
      })
      .map(({ from, length, quantity }) => ({
        start: now + from * 3_600_000,
        end: now + (from + length) * 3_600_000,
        quantity,
      }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 5 }), fc.array(stretch, { maxLength: 3 }), (promises, events) => {
        const commitments = [
          ...promises.map(({ quantity, ...when }, id) => booked(`b${id}`, when, { quantity, use: "on_the_spot" })),
          ...events.map(({ quantity: _all, ...when }, id) => commitment(when, { id: `e${id}`, cause: "external" })),
        ];
        const taken = (hour: number) => {
          const during = ({ start, end }: { start: number; end: number }) =>
            start <= now + hour * 3_600_000 && end > now + hour * 3_600_000;
          const promised = promises.filter(during).reduce((sum, { quantity }) => sum + quantity, 0);
          return promised > 0 && (promised > 3 || events.some(during))
            ? promises.flatMap((one, id) => (during(one) ? [`b${id}`] : []))
            : [];
        };
        const expected = new Set(Array.from({ length: 14 }, (_, hour) => taken(hour)).flat());
        const found = brokenPromises(situation({ now, units: units(3), commitments }));
        expect(new Set(found.map(({ booking }) => booking))).toEqual(expected);
      }),
    );
  });
});

describe("interlock", () => {
  const links = [
    { outer: "hall", inner: "workshop" },
    { outer: "hall", inner: "studio" },
    { outer: "workshop", inner: "laser" },
    { outer: "workshop", inner: "printer" },
  ];
  const booking = (listing: string, use: "away" | "on_the_spot" = "on_the_spot") => ({
    listing,
    commitment: commitment(hours("2026-01-05 10:00", "2026-01-05 12:00"), { id: `of-${listing}`, use }),
  });

  test("E16 a room blocks the rooms and machines inside it, a machine the rooms around it, neighbours nothing", () => {
    expect(interlockedWith("hall", links)).toEqual(["laser", "printer", "studio", "workshop"]);
    expect(interlockedWith("laser", links)).toEqual(["hall", "workshop"]);
    expect(interlockedWith("studio", links)).toEqual(["hall"]);
    expect(interlockedWith("elsewhere", links)).toEqual([]);
    for (const one of ["hall", "workshop", "studio", "laser", "printer"]) {
      for (const other of interlockedWith(one, links)) expect(interlockedWith(other, links)).toContain(one);
    }
  });
  test("E16 only uses on the spot block elsewhere: what is lent away blocks only itself", () => {
    const ids = (listing: string, ...elsewhere: ReturnType<typeof booking>[]) =>
      interlockedCommitments(listing, links, elsewhere).map(({ id, cause }) => `${id} ${cause}`);
    expect(ids("laser", booking("hall"), booking("printer"), booking("workshop", "away"))).toEqual([
      "of-hall interlocked",
    ]);
    expect(ids("hall", booking("laser"), booking("studio"))).toEqual(["of-laser interlocked", "of-studio interlocked"]);
  });
  test("nothing is put inside itself, and a loop already there does not hang", () => {
    expect(wouldEncloseItself(links, { outer: "laser", inner: "hall" })).toBe(true);
    expect(wouldEncloseItself(links, { outer: "hall", inner: "hall" })).toBe(true);
    expect(wouldEncloseItself(links, { outer: "studio", inner: "laser" })).toBe(false);
    expect(interlockedWith("hall", [...links, { outer: "laser", inner: "hall" }])).toEqual([
      "laser",
      "printer",
      "studio",
      "workshop",
    ]);
  });
});
