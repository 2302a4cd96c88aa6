import { readFileSync } from "node:fs";
import { env } from "./env.server.ts";

/** The only place that reads the clock of the machine; everything else receives `now`. */
export function now(): Date {
  const file = env().CLOCK_FILE;
  if (!file) return new Date();
  const instant = new Date(readFileSync(file, "utf8").trim());
  if (Number.isNaN(instant.getTime())) throw new Error("CLOCK_FILE holds no instant");
  return instant;
}
