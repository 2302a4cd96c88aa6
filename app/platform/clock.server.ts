import { readFileSync } from "node:fs";
import { env } from "./env.server.ts";

/** The only place that reads the clock of the machine; everything else receives `now`. */
export function now(): Date {
  const file = env().CLOCK_FILE;
  return file ? new Date(readFileSync(file, "utf8").trim()) : new Date();
}
