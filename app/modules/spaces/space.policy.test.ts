import { expect, test } from "vitest";
import { type Person, type Role, roles, visitor } from "#app/platform/viewer.ts";
import {
  isLastCoordinator,
  isOperator,
  mayCoordinate,
  mayInSpace,
  type SpaceVerb,
  spaceVerbs,
} from "./space.policy.ts";

function person(role?: Role): Person {
  const memberships = role ? [{ spaceId: "here", slug: "here", name: "Here", role }] : [];
  const shown = { name: "Camille", email: "camille@example.org", emailVerified: true, language: "fr", theme: "system" };
  return { kind: "person", userId: "camille", via: "session", memberships, ...shown };
}

const ofMembers: SpaceVerb[] = ["see_people", "see_history", "leave"];
const ofKeepers: SpaceVerb[] = ["lend", "set_opening", "record_training", "manage_trainings"];

test("each role may do what it should in its space, and nothing in another", () => {
  const allowed = (role?: Role) => spaceVerbs.filter((verb) => mayInSpace(person(role), verb, "here"));
  expect(allowed()).toEqual([]);
  expect(allowed("member")).toEqual(ofMembers);
  expect(allowed("keeper")).toEqual([...ofMembers, ...ofKeepers]);
  expect(allowed("steward")).toEqual(spaceVerbs);
  for (const role of roles) expect(spaceVerbs.some((verb) => mayInSpace(person(role), verb, "elsewhere"))).toBe(false);
  expect(spaceVerbs.some((verb) => mayInSpace(visitor, verb, "here"))).toBe(false);
});

test("a network is coordinated by stewards of its coordinating spaces", () => {
  expect(mayCoordinate(person("steward"), ["elsewhere", "here"])).toBe(true);
  expect(mayCoordinate(person("keeper"), ["here"])).toBe(false);
  expect(mayCoordinate(person("steward"), [])).toBe(false);
  expect(isLastCoordinator(["here"], "here")).toBe(true);
  expect(isLastCoordinator(["here", "elsewhere"], "here")).toBe(false);
});

test("nobody becomes an operator through a session or a token", () => {
  expect(isOperator(person("steward"))).toBe(false);
  expect(isOperator({ ...person(), via: "operator" })).toBe(true);
  expect(isOperator(visitor)).toBe(false);
});
