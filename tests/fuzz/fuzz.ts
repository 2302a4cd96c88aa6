import { parseArgs } from "node:util";
import { fuzz } from "./run-fuzz.ts";

const help = `npm run fuzz [-- OPTIONS]

  --count N      spoilt files to read (100000)
  --from N       the number of the first: the same number makes the same file (0)
  --minutes N    ends there, however many were read (60)`;

const { values } = parseArgs({
  options: {
    help: { type: "boolean", default: false },
    count: { type: "string", default: "100000" },
    from: { type: "string", default: "0" },
    minutes: { type: "string", default: "60" },
  },
});

if (values.help) console.log(help);
else {
  const from = Number(values.from);
  const report = await fuzz(from, from + Number(values.count), Number(values.minutes) * 60_000);
  const { files, read, refused, bugs, ended, grown, delay, answers, seconds } = report;
  console.log(`${files} spoilt files in ${seconds.toFixed(0)} s: ${read} read all the same, the others refused:`);
  for (const [code, count] of Object.entries(refused).sort(([, a], [, b]) => b - a)) console.log(`  ${count} ${code}`);
  console.log(
    `Memory grew by ${grown.toFixed(0)} MB at most; delay of the thread that serves: p99 ${delay.p99.toFixed(1)} ms.`,
  );
  console.log(
    `A server of the same process answered ${answers.count} times meanwhile, after ${answers.slowest.toFixed(0)} ms at most.`,
  );
  for (const { number, bug } of bugs.slice(0, 20)) console.log(`  file ${number}: ${bug}`);
  console.log(
    `${bugs.length} times the reader was wrong, ${ended.length} times it had to be ended ${ended.slice(0, 20).join(", ")}`,
  );
  process.exitCode = bugs.length + ended.length === 0 ? 0 : 1;
}
