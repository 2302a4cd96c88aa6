import { beforeAll, expect, test } from "vitest";
import { townNamed } from "#app/modules/geography/geography.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { aListing } from "#tests/factories/listings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { searchListings } from "../use-cases/search-listings.server.ts";
import { placesOf } from "../views/catalogue.view.ts";

const context = { viewer: visitor, now: wednesday, requestId: "test" };
const noPin = { latitude: null, longitude: null } as const;
const die = { ...noPin, town: "Die", postcode: "26150" };

async function found(q: string) {
  const result = await execute(searchListings, context, { q });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.items;
}

beforeAll(async () => {
  const spaces = [
    await aSpace({ name: "L’Établi", ...die }),
    await aSpace({ name: "La Grange", ...die }),
    await aSpace({ name: "Chez Romeyer", ...die, town: "Romeyer" }),
    // In Spain this is the postcode of Casalarreina.
    await aSpace({ name: "El Taller", ...die, town: "Casalarreina", country: "ES" }),
    await aSpace({ name: "Épinglé", ...die, latitude: 44.7512, longitude: 5.3731 }),
  ];
  for (const space of spaces) await aListing({ spaceId: space.id, title: `Perceuse de ${space.name}` });
  await aListing({ spaceId: spaces[0]?.id ?? "", title: "Perceuse à colonne" });
});

test("a space without a pin of its own lies at the centre of its town, or about where its postcode is delivered, and its label says so", async () => {
  const places = new Map(placesOf(await found("perceuse"), { language: "fr" }).map((place) => [place.name, place]));
  const centre = townNamed("Die", "26150");
  if (!centre) throw new Error("Die is in the file");
  const { latitude, longitude } = centre;
  expect(places.get("L’Établi")).toMatchObject({ latitude, longitude });
  expect(places.get("La Grange")).toMatchObject({ latitude, longitude });
  expect(places.get("L’Établi")?.line).toMatch(/^Sur la carte.: le centre de la commune · Perceuse .* · Perceuse /);
  expect(places.get("Chez Romeyer")?.line).toMatch(/une dizaine de kilomètres/);
  expect(places.get("Épinglé")).toMatchObject({ latitude: 44.7512, line: "Perceuse de Épinglé" });
});

test("another country has other postcodes: nothing is guessed there", async () => {
  const [item] = await found("Casalarreina");
  expect(item?.space).toMatchObject({ name: "El Taller", latitude: null, longitude: null, precision: "unknown" });
  expect(placesOf(await found("Casalarreina"), { language: "fr" })).toEqual([]);
});
