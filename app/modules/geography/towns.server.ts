import { readFileSync } from "node:fs";
import { findTown, type Gazetteer, gazetteerOf, readTowns, type Town } from "./towns.ts";

let gazetteer: Gazetteer | undefined;

/** A French town by its name and postcode, from the file of this folder, which is read once, when it is first needed. */
export function townNamed(name: string, postcode = ""): Town | null {
  gazetteer ??= gazetteerOf(readTowns(readFileSync("app/modules/geography/french-towns.tsv", "utf8")));
  return findTown(gazetteer, name, postcode);
}
