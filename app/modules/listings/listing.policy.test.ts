import { describe, expect, test } from "vitest";
import { type Person, type Role, type Viewer, visitor } from "#app/platform/viewer.ts";
import { mayEdit, mayList, maySee, mayTransfer } from "./listing.policy.ts";
import { statusAfter, statuses, statusVerbs } from "./listing.ts";
import { maySeePicture } from "./picture.policy.ts";

function person(userId: string, roles: Record<string, Role> = {}): Person {
  const memberships = Object.entries(roles).map(([spaceId, role]) => ({ spaceId, role, slug: spaceId, name: spaceId }));
  return {
    ...{ kind: "person", userId, name: userId, email: "", emailVerified: true, language: "fr", theme: "system" },
    via: "session",
    memberships,
  };
}

const viewers: [string, Viewer, { list: boolean; transfer: boolean }][] = [
  ["a visitor", visitor, { list: false, transfer: false }],
  ["somebody else", person("x", { other: "steward" }), { list: false, transfer: false }],
  ["a member", person("m", { lab: "member" }), { list: false, transfer: false }],
  ["a keeper", person("k", { lab: "keeper" }), { list: true, transfer: false }],
  ["a steward", person("s", { lab: "steward" }), { list: true, transfer: true }],
];

describe.each(viewers)("%s", (_name, viewer, may) => {
  test("lists, edits and transfers as the role says", () => {
    expect(mayList(viewer, "lab")).toBe(may.list);
    expect(mayEdit(viewer, { spaceId: "lab", status: "published" })).toBe(may.list);
    expect(mayTransfer(viewer, "lab")).toBe(may.transfer);
  });

  test("sees what is public, and the rest only as a keeper", () => {
    const seen = statuses.filter((status) => maySee(viewer, { spaceId: "lab", status }));
    expect(seen).toEqual(may.list ? [...statuses] : ["published", "paused"]);
  });
});

test("pictures of a loan are for its two sides, what was just sent for whoever sent it", () => {
  const none = { createdById: "k", listingId: null, spaceId: null, handOver: null, incident: null };
  const sides = { booking: { lenderSpaceId: "lab", borrowerSpaceId: "barn", borrowerUserId: "b" } };
  const everybody = [
    visitor,
    person("x", { other: "steward" }),
    person("m", { lab: "member" }),
    person("k", { lab: "keeper" }),
    person("b"),
    person("n", { barn: "member" }),
  ];
  const who = (picture: Parameters<typeof maySeePicture>[1]) =>
    everybody
      .filter((viewer) => maySeePicture(viewer, picture))
      .map((viewer) => (viewer.kind === "person" ? viewer.userId : "visitor"));
  expect(who({ ...none, listingId: "l" })).toHaveLength(6);
  expect(who({ ...none, handOver: sides })).toEqual(["k", "b", "n"]);
  expect(who({ ...none, incident: sides })).toEqual(["k", "b", "n"]);
  expect(who(none)).toEqual(["k"]);
});

test("every verb from every status: the table says all", () => {
  const found = statuses.flatMap((status) =>
    statusVerbs.flatMap((verb) => {
      const after = statusAfter(verb, { status, everPublished: true });
      return after ? [`${status} ${verb} ${after}`] : [];
    }),
  );
  expect(found).toEqual([
    "draft publish published",
    "draft archive archived",
    "published pause paused",
    "published archive archived",
    "paused resume published",
    "paused archive archived",
    "archived restore paused",
  ]);
  expect(statusAfter("restore", { status: "archived", everPublished: false })).toBe("draft");
});
