import fc from "fast-check";
import { expect, test } from "vitest";
import { isPossible, lengthOf, planRound, type Stop } from "./round.ts";

const pair = (id: string, from: [number, number], to: [number, number], pieces = 10): Stop[] => [
  {
    id: `${id}:1`,
    shipmentId: id,
    kind: "pickup",
    place: from.join(),
    latitude: from[0],
    longitude: from[1],
    pieces,
    opens: null,
    closes: null,
  },
  {
    id: `${id}:2`,
    shipmentId: id,
    kind: "drop",
    place: to.join(),
    latitude: to[0],
    longitude: to[1],
    pieces,
    opens: null,
    closes: null,
  },
];
const vehicle = { capacity: 100, leavesAt: 0, start: { latitude: 44.7, longitude: 5 } };

test("pick-ups come before their drops, near ones first", () => {
  const { order, left } = planRound(
    [...pair("a", [44.71, 5], [44.9, 5]), ...pair("b", [44.72, 5], [44.8, 5])],
    vehicle,
  );
  expect(order.map(({ id }) => id)).toEqual(["a:1", "b:1", "b:2", "a:2"]);
  expect(left).toEqual([]);
});

test("what does not fit into the vehicle stays, whole", () => {
  const { order, left } = planRound(
    [...pair("big", [44.71, 5], [44.9, 5], 200), ...pair("b", [44.72, 5], [44.8, 5])],
    vehicle,
  );
  expect(order.map(({ id }) => id)).toEqual(["b:1", "b:2"]);
  expect(left).toEqual(["big"]);
});

test("a door that is closed is not driven to", () => {
  const stops = pair("a", [44.71, 5], [44.9, 5]).map((stop) =>
    stop.kind === "drop" ? { ...stop, closes: 60_000 } : stop,
  );
  expect(planRound(stops, vehicle)).toEqual({ order: [], left: ["a"] });
});

test("one that cannot be delivered in time does not leave the others behind", () => {
  // The nearest pick-up, whose recipient closes before anybody can be there, fills the vehicle.
  const late = pair("late", [44.7, 5], [45.9, 5], 90).map((stop) =>
    stop.kind === "drop" ? { ...stop, closes: 1_800_000 } : stop,
  );
  const { order, left } = planRound(
    [...late, ...pair("a", [44.72, 5], [44.8, 5], 50), ...pair("b", [44.73, 5], [44.9, 5], 60)],
    vehicle,
  );
  expect(left).toEqual(["late"]);
  expect(order.map(({ id }) => id)).toEqual(["a:1", "a:2", "b:1", "b:2"]);
});

test("stops that nobody can place are 30 km from others, and nowhere from one another at one place", () => {
  const at = (place: string) => ({ place, latitude: null, longitude: null });
  expect(lengthOf([at("town nulle part"), at("town nulle part"), at("town ailleurs")], null)).toBe(30);
});

test("whatever the stops: possible, nothing lost, what is left fits nowhere, the same every time", () => {
  const point = fc.tuple(fc.double({ min: 44, max: 45, noNaN: true }), fc.double({ min: 4.5, max: 5.5, noNaN: true }));
  const closes = fc.option(fc.integer({ min: 1, max: 4 * 3_600_000 }));
  const shipments = fc.array(fc.tuple(point, point, fc.integer({ min: 1, max: 120 }), closes), {
    ...{ minLength: 1, maxLength: 6 },
  });
  fc.assert(
    fc.property(shipments, (list) => {
      const stops = list.flatMap(([from, to, pieces, until], index) =>
        pair(`s${index}`, from, to, pieces).map((stop) => (stop.kind === "drop" ? { ...stop, closes: until } : stop)),
      );
      const planned = planRound(stops, vehicle);
      expect(planRound([...stops].reverse(), vehicle)).toEqual(planned);
      expect(isPossible(planned.order, vehicle)).toBe(true);
      expect(planned.order.length / 2 + planned.left.length).toBe(list.length);
      for (const left of planned.left) {
        const after = [...planned.order, ...stops.filter(({ shipmentId }) => shipmentId === left)];
        const before = [...stops.filter(({ shipmentId }) => shipmentId === left), ...planned.order];
        expect([isPossible(after, vehicle), isPossible(before, vehicle)]).toEqual([false, false]);
      }
      const oneByOne = stops.filter(({ shipmentId }) => !planned.left.includes(shipmentId));
      expect(lengthOf(planned.order, vehicle.start)).toBeLessThanOrEqual(lengthOf(oneByOne, vehicle.start) * 3 + 1e-9);
    }),
    { numRuns: 60 },
  );
});
