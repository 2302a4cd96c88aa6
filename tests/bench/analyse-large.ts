import { monitorEventLoopDelay } from "node:perf_hooks";
import { analyseFile } from "#app/modules/designs/analysis/analysis.server.ts";
import { endReading } from "#app/modules/designs/analysis/read-in-worker.server.ts";

/** One large file, analysed as the server does: what its thread is held up meanwhile, and how much more memory the process holds. */
const file = process.argv[2] ?? "";
const before = process.memoryUsage.rss();
let most = 0;
const sampling = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss() - before);
}, 20);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const began = performance.now();
const analysed = await analyseFile(file);
const seconds = (performance.now() - began) / 1000;
delay.disable();
clearInterval(sampling);
if (!analysed?.analysis.ok) throw new Error(JSON.stringify(analysed?.analysis));
console.log(JSON.stringify({ seconds, most, delay: (delay.percentile(99) - 5e6) / 1e6 }));
await endReading();
