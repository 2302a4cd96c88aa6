import { runInThread } from "#app/platform/run-in-thread.server.ts";
import type { Reading, ReadingWindow } from "./read-calendar.ts";

/** Many times what the largest honest calendar needs, on a machine that is busy. */
export const readingAllowance = { milliseconds: 15_000, megabytes: 256 };

/** `readCalendar` in a thread of its own, which is ended when it takes too long or too much: `too_complex`. */
export async function readInWorker(
  bytes: Uint8Array,
  window: ReadingWindow,
  allowance = readingAllowance,
): Promise<Reading> {
  const file = "app/modules/calendars/read-worker.server.ts";
  const reading = await runInThread<Reading>({ file, data: { bytes, window }, allowance });
  return reading ?? { ok: false, error: "too_complex" };
}
