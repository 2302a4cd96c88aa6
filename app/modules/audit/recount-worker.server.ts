import { parentPort, workerData } from "node:worker_threads";
import { type Recount, recount } from "./recount.server.ts";

/** The thread in which a large campaign is recounted, on connections of its own. */
parentPort?.postMessage(await recount(workerData as Recount));
