import { expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { again, aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { archiveSpace } from "../use-cases/archive-space.server.ts";
import { changeShortAddress } from "../use-cases/change-short-address.server.ts";
import { createSpace } from "../use-cases/create-space.server.ts";
import { getSpace } from "../use-cases/get-space.server.ts";
import { listSpaceEvents } from "../use-cases/list-space-events.server.ts";
import { listSpaces } from "../use-cases/list-spaces.server.ts";
import { updateSpace } from "../use-cases/update-space.server.ts";

const card = { name: "L’Écloserie numérique", kind: "coworking", status: "open" };
const later = new Date(wednesday.getTime() + 60_000);

test("whoever creates a space is its first steward, and the card says what was typed", async () => {
  const camille = await aPerson();
  const made = await execute(createSpace, as(camille), {
    ...card,
    town: "Boitron",
    postcode: "03000",
    latitude: 48.5714,
    longitude: 0.275,
    zone: "Europe/Paris",
  });
  expect(made).toMatchObject({
    ok: true,
    value: { slug: "l-ecloserie-numerique", postcode: "03000", department: "03", can: { update: true } },
  });
  expect((await again(camille)).memberships).toMatchObject([{ slug: "l-ecloserie-numerique", role: "steward" }]);
});

test("a person whose address is not confirmed creates nothing", async () => {
  const camille = { ...(await aPerson()), emailVerified: false };
  const refused = await execute(createSpace, as(camille), card);
  expect(refused).toMatchObject({ ok: false, failure: { code: "platform.confirm_first", status: 403 } });
});

test.each([
  [{ latitude: 44.7 }, "longitude", "space_sentences.issue_half_pin_longitude"],
  [{ longitude: 5.02 }, "latitude", "space_sentences.issue_half_pin_latitude"],
  [{ latitude: 91, longitude: 5 }, "latitude", "platform.issue_too_big_number"],
  [{ address: "12 rue du Pont" }, "town", "space_sentences.issue_town_missing"],
  [{ town: "Crest", postcode: "2640" }, "postcode", "space_sentences.issue_postcode"],
  [{ zone: "Europe/Nulle-Part" }, "zone", "space_sentences.issue_zone"],
  [{ website: "javascript:alert(1)" }, "website", "space_sentences.issue_website"],
  [{ contactEmail: "crest" }, "contactEmail", "space_sentences.issue_email"],
  [{ name: "Deux\nlignes" }, "name", "space_sentences.issue_one_line"],
  [{ kind: "palace" }, "kind", "platform.issue_invalid_value"],
])("%o is refused beside the field %s", async (given, field, key) => {
  const refused = await execute(createSpace, as(await aPerson()), { ...card, ...given });
  expect(refused.ok).toBe(false);
  if (!refused.ok) expect(refused.failure.fields[field]?.[0]?.key).toBe(key);
});

test("markup, accents and right-to-left script are kept as plain text", async () => {
  const camille = await aPerson();
  const name = "مكان <script>alert(1)</script> é";
  const made = await execute(createSpace, as(camille), { ...card, name, description: "Un\r\n\r\n<b>deux</b>" });
  expect(made).toMatchObject({ ok: true, value: { name: name.normalize("NFC"), description: "Un\n\n<b>deux</b>" } });
});

test("two spaces of one name have two short addresses; the words of a search need no accent", async () => {
  const camille = await aPerson();
  for (const town of ["Crest", "Saillans"])
    await execute(createSpace, as(camille), { ...card, name: "Zèbre Atelier", town });
  const found = await execute(listSpaces, as(camille), { q: "ZEBRE atelier" });
  expect(found.ok && found.value.items.map(({ slug }) => slug)).toEqual(["zebre-atelier", "zebre-atelier-2"]);
  const first = await execute(listSpaces, as(camille), { q: "zebre", limit: "1" });
  if (!first.ok) throw new Error("no list");
  expect(first.value.items).toHaveLength(1);
  const second = await execute(listSpaces, as(camille), { q: "zebre", limit: "1", after: first.value.next });
  expect(second.ok && second.value.items[0]?.slug).toBe("zebre-atelier-2");
  expect(second.ok && second.value.next).toBeNull();
});

test("a card changed meanwhile is not overwritten: the answer tells what it says now", async () => {
  const space = await aSpace({ name: "La Roue", town: "Die", department: "26" });
  const [one, two] = [
    await aPerson({ roles: { [space.id]: "steward" } }),
    await aPerson({ roles: { [space.id]: "steward" } }),
  ];
  const typed = { ...card, space: space.slug, name: "La Roue", town: "Die", version: 1 };
  expect((await execute(updateSpace, as(one, later), { ...typed, summary: "Vélos" })).ok).toBe(true);
  const refused = await execute(updateSpace, as(two, later), { ...typed, summary: "Cycles" });
  expect(refused).toMatchObject({
    ok: false,
    failure: { code: "spaces.stale", status: 409, details: { version: 2, current: { summary: "Vélos" } } },
  });
  const again = await execute(updateSpace, as(two, later), { ...typed, summary: "Cycles", version: 2 });
  expect(again).toMatchObject({ ok: true, value: { summary: "Cycles", version: 3 } });
  const history = await execute(listSpaceEvents, as(one, later), { space: space.slug });
  expect(history.ok && history.value.items.map(({ kind }) => kind)).toEqual(["card_changed", "card_changed"]);
});

test.each(["keeper", "member"] as const)("a %s does not change the card, nor does a stranger", async (role) => {
  const space = await aSpace();
  const person = await aPerson({ roles: { [space.id]: role } });
  const typed = { ...card, space: space.slug, version: 1 };
  for (const viewer of [person, await aPerson()]) {
    const refused = await execute(updateSpace, as(viewer), typed);
    expect(refused).toMatchObject({ ok: false, failure: { code: "spaces.forbidden", status: 403 } });
  }
});

test("the short address is chosen once; the former one still leads to the space and stays its own", async () => {
  const space = await aSpace({ name: "Forge" });
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const other = await aSpace();
  const taken = await execute(changeShortAddress, as(steward), { space: space.slug, slug: other.slug });
  expect(taken).toMatchObject({ ok: false, failure: { code: "spaces.slug_taken" } });
  const changed = await execute(changeShortAddress, as(steward), { space: space.slug, slug: "la-forge-du-val" });
  expect(changed).toMatchObject({ ok: true, value: { formerSlug: space.slug } });
  expect(await execute(getSpace, as(steward), { space: space.slug })).toMatchObject({
    ok: true,
    value: { slug: "la-forge-du-val" },
  });
  const twice = await execute(changeShortAddress, as(steward), { space: "la-forge-du-val", slug: "forge-du-val" });
  expect(twice).toMatchObject({ ok: false, failure: { code: "spaces.slug_already_changed" } });
});

test("contact details are for people who are signed in", async () => {
  const space = await aSpace({ contactEmail: "contact@lieu.example" });
  const seen = await execute(
    getSpace,
    { viewer: { kind: "visitor" }, now: wednesday, requestId: "test" },
    {
      space: space.slug,
    },
  );
  expect(seen).toMatchObject({ ok: true, value: { contact: null } });
  expect(await execute(getSpace, as(await aPerson()), { space: space.slug })).toMatchObject({
    ok: true,
    value: { contact: { email: "contact@lieu.example" } },
  });
});

test("an archived space keeps its history and changes no more", async () => {
  const space = await aSpace();
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  expect((await execute(archiveSpace, as(steward), { space: space.slug })).ok).toBe(true);
  const refused = await execute(updateSpace, as(steward), { ...card, space: space.slug, version: 2 });
  expect(refused).toMatchObject({ ok: false, failure: { code: "spaces.archived" } });
  expect((await execute(listSpaceEvents, as(steward), { space: space.slug })).ok).toBe(true);
  const listed = await execute(listSpaces, as(steward), { q: space.name });
  expect(listed.ok && listed.value.items).toEqual([]);
  const row = await (await database()).space.findUniqueOrThrow({ where: { id: space.id } });
  expect(row.archivedAt).toEqual(wednesday);
});
