import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kilometresBetween, type Point } from "./distance.ts";
import { pinInWords, pinOf, pinOfTown } from "./pin.server.ts";
import { areaOfPostcode, townNamed } from "./towns.server.ts";
import { columnsOf, readTowns } from "./towns.ts";

const postcodes = columnsOf(readFileSync("app/modules/geography/french-postcodes.tsv", "utf8"));
const towns = readTowns(readFileSync("app/modules/geography/french-towns.tsv", "utf8"));

const without = { latitude: null, longitude: null };

test("nearly every postcode of France has its place, once, in its department", () => {
  expect(postcodes.length).toBeGreaterThan(6000);
  expect(new Set(postcodes.map(([postcode]) => postcode)).size).toBe(postcodes.length);
  // A postcode begins with its department, but for some villages whose post office is across the border, and overseas.
  const far = postcodes.filter(([postcode = "", latitude, longitude]) => {
    const here = { latitude: Number(latitude), longitude: Number(longitude) };
    const department = postcode < "97" ? postcode.slice(0, 2) : postcode.slice(0, 3);
    const nearest = Math.min(
      ...towns.filter((town) => town.department.startsWith(department)).map((town) => kilometresBetween(town, here)),
    );
    return department !== "20" && nearest > 60;
  });
  expect(far).toEqual([]);
});

test("a village that the file of towns leaves out lies about where its post comes from", () => {
  const die = townNamed("Die", "26150");
  if (!die) throw new Error("Die is in the file");
  expect(townNamed("Romeyer", "26150")).toBeNull();
  const village = pinOf({ ...without, town: "Romeyer", postcode: "26150" });
  expect(village.precision).toBe("area");
  expect(kilometresBetween(village as Point, die)).toBeLessThan(10);
  expect(pinInWords("Pharmacie du Pont, 26150 Romeyer")).toEqual(village);
  expect(pinOfTown("Romeyer", ["", "26 150"])).toEqual(village);
  // Two postcodes and no town in the file: nobody knows which of both.
  expect(pinOfTown("Romeyer", ["26150", "26400"]).precision).toBe("unknown");
});

test("a town that is known has its own centre; without a postcode of France nothing is guessed", () => {
  expect(pinOf({ ...without, town: "Die", postcode: "26150" }).precision).toBe("town");
  for (const [town, postcode] of [
    ["Romeyer", ""],
    ["Romeyer", "26999"],
    ["Uccle", "1180"],
    ["", ""],
  ] as const)
    expect(pinOf({ ...without, town, postcode }).precision, `${town} ${postcode}`).toBe("unknown");
  expect(areaOfPostcode("26150")).toEqual(areaOfPostcode("Romeyer", "26150"));
});
