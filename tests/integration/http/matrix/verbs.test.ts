import { afterAll, beforeAll, expect, test } from "vitest";
import { verbs } from "#app/modules/exchange/verbs.server.ts";
import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { serve } from "../product.ts";
import type { RunningServer } from "../server.ts";
import type { Expectation } from "./expectation.ts";
import { aPlace, type Role, roles } from "./place.ts";
import type { World } from "./scenes.ts";
import { expectations } from "./verbs.ts";

interface Prepared {
  verb: AnyUseCase;
  expectation: Expectation;
  /** Whoever changes something has a world of their own; the others share one, which stays as it was. */
  worlds: Map<Role, World>;
}

let server: RunningServer;
const prepared = new Map<string, Prepared>();

function answersOf({ answers }: Expectation): Record<Role, string> {
  const cells = answers.split(" ");
  return Object.fromEntries(roles.map((role, column) => [role, cells[column] ?? ""])) as Record<Role, string>;
}

beforeAll(async () => {
  const place = await aPlace();
  for (const verb of verbs) {
    const expectation = expectations[verb.name];
    if (!expectation) continue;
    const expected = answersOf(expectation);
    const worlds = new Map<Role, World>();
    const untouched = await expectation.scene(place);
    for (const role of roles) {
      const changes = expected[role] === "ok" && verb.method !== "GET";
      worlds.set(role, changes ? await expectation.scene(place) : untouched);
    }
    prepared.set(verb.name, { verb, expectation, worlds });
  }
  server = await serve();
}, 600_000);

afterAll(() => server?.kill());

async function call({ verb, expectation, worlds }: Prepared, role: Role): Promise<{ status: number; text: string }> {
  const world = worlds.get(role);
  if (!world) throw new Error("no world");
  const given = typeof expectation.body === "function" ? expectation.body(world) : expectation.body;
  const input: Record<string, unknown> = { ...world.params, ...world.body, ...given };
  const path = verb.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const inBody = verb.method !== "GET" && verb.method !== "DELETE";
  const query = inBody
    ? ""
    : `?${new URLSearchParams(Object.entries({ ...world.body, ...given }).map(([name, value]) => [name, String(value)]))}`;
  const known = Object.keys(verb.input.shape);
  const body = JSON.stringify(Object.fromEntries(Object.entries(input).filter(([name]) => known.includes(name))));
  const token = role === "visitor" ? undefined : world.place.people[role].token;
  const response = await fetch(`${server.address}/api/v1${path}${query}`, {
    method: verb.method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(inBody ? { "Content-Type": "application/json" } : {}),
    },
    ...(inBody ? { body } : {}),
  });
  return { status: response.status, text: await response.text() };
}

function cellOf(status: number): string {
  if (status >= 200 && status < 300) return "ok";
  return [409, 410, 422].includes(status) ? "past" : String(status);
}

test("every verb has its line, and every line its verb", () => {
  expect(Object.keys(expectations).sort()).toEqual(verbs.map(({ name }) => name).sort());
});

test.each(verbs.map(({ name }) => name))("%s answers each as the table says", async (name) => {
  const one = prepared.get(name);
  if (!one) throw new Error(`${name} has no line in the table`);
  const expected = answersOf(one.expectation);
  const seen: Partial<Record<Role, string>> = {};
  const said: string[] = [];
  for (const role of roles) {
    const { status, text } = await call(one, role);
    seen[role] = cellOf(status);
    if (seen[role] !== expected[role]) said.push(`${role}: ${status} ${text.slice(0, 300)}`);
  }
  expect(seen, said.join("\n")).toEqual(expected);
});
