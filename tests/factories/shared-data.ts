import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Real files that lie beside the project on some machines and are no part of it: a test that reads them skips elsewhere. */
const folder = path.resolve("../shared/data");

export function sharedFile(name: string): string | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? file : undefined;
}

export function sharedText(name: string): string | undefined {
  const file = sharedFile(name);
  return file === undefined ? undefined : readFileSync(file, "utf8");
}

export const notHere = "the shared data is not on this machine";
