import { renameSync, writeFileSync } from "node:fs";

/** Whoever reads the clock meanwhile sees the old instant or the new one: a file that is written in place is empty for a moment. */
export function moveClock(file: string, instant: string): void {
  const next = `${file}.next`;
  writeFileSync(next, instant);
  renameSync(next, file);
}
