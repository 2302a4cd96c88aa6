import { parentPort, workerData } from "node:worker_threads";
import { type ReadingWindow, readCalendar } from "./read-calendar.ts";

/** The thread in which a calendar is read: the one that serves pages goes on meanwhile. */
const { bytes, window } = workerData as { bytes: Uint8Array; window: ReadingWindow };
parentPort?.postMessage(readCalendar(bytes, window));
