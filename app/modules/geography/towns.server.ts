import { readFileSync } from "node:fs";
import { columnsOf, findTown, type Gazetteer, gazetteerOf, postcodeIn, readTowns, type Town } from "./towns.ts";

/** Files of this folder, each read once, when it is first needed. */
const textOf = (file: string) => readFileSync(`app/modules/geography/${file}`, "utf8");

let gazetteer: Gazetteer | undefined;

/** A French town by its name and postcode. */
export function townNamed(name: string, postcode = ""): Town | null {
  gazetteer ??= gazetteerOf(readTowns(textOf("french-towns.tsv")));
  return findTown(gazetteer, name, postcode);
}

type Centre = Pick<Town, "latitude" | "longitude">;
let areas: ReadonlyMap<string, Centre> | undefined;

function readAreas(): ReadonlyMap<string, Centre> {
  const rows = columnsOf(textOf("french-postcodes.tsv"));
  return new Map(
    rows.map(([postcode = "", latitude, longitude]) => [
      postcode,
      { latitude: Number(latitude), longitude: Number(longitude) },
    ]),
  );
}

/** Roughly where a French postcode is delivered, whatever the village: most lie within some ten kilometres of it. */
export function areaOfPostcode(typed: string, postcode = ""): Centre | null {
  const figures = postcodeIn(typed, postcode);
  if (figures === "") return null;
  areas ??= readAreas();
  return areas.get(figures) ?? null;
}
