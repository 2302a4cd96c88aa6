import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Source {
  /** From the root of the product: `app/modules/bookings/booking.ts` */
  place: string;
  text: string;
  imports: Import[];
}

export interface Import {
  /** From the root for files of the product, the name of the package otherwise. */
  target: string;
  /** Nothing of it remains when the program runs. */
  typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"'`;]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

function targetOf(place: string, written: string): string {
  if (written.startsWith("#")) return written.slice(1);
  if (written.startsWith(".")) return path.posix.join(path.posix.dirname(place), written);
  return written;
}

function importsOf(place: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, type, written, lazy]) => ({
    target: targetOf(place, String(written ?? lazy)),
    typeOnly: type !== undefined,
  }));
}

function read(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "generated" ? [] : read(place);
    if (!/\.(ts|tsx|mjs|css|sql|prisma)$/.test(entry.name)) return [];
    const text = readFileSync(place, "utf8");
    return [{ place, text, imports: /\.(ts|tsx|mjs)$/.test(place) ? importsOf(place, text) : [] }];
  });
}

let sources: Source[] | undefined;

/** Every file written by hand under app, prisma and tests. */
export function everySource(): Source[] {
  sources ??= ["app", "prisma", "tests"].flatMap(read);
  return sources;
}

export function isTest(place: string): boolean {
  return place.startsWith("tests/") || /\.(test|fixture)\.tsx?$/.test(place);
}

/** Files of the product itself, without its tests. */
export function productSources(): Source[] {
  return everySource().filter(({ place }) => place.startsWith("app/") && !isTest(place));
}

export function moduleOf(place: string): string | undefined {
  return /^app\/modules\/([^/]+)\//.exec(place)?.[1];
}
