import { findChromium } from "./chromium.mjs";
import { prepare } from "./prepare.mjs";
import { become } from "./processes.mjs";

const bench = process.argv[2] === "bench";

try {
  await prepare({ pages: false });
  if (bench) process.env.CHROMIUM_PATH ??= await findChromium();
  const alone = { bench: "tests/bench/bench.ts", simulate: "tests/simulation/simulate.ts" }[process.argv[2]];
  const script = alone ?? "app/cli/main.ts";
  const given = process.argv.slice(alone ? 3 : 2);
  process.exitCode = await become([script, ...given]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
