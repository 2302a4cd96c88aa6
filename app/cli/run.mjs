import { findChromium } from "./chromium.mjs";
import { prepare } from "./prepare.mjs";
import { become } from "./processes.mjs";

const scripts = { bench: "tests/bench/bench.ts", fuzz: "tests/fuzz/fuzz.ts", simulate: "tests/simulation/simulate.ts" };
const script = scripts[process.argv[2]];

try {
  await prepare({ pages: false });
  if (process.argv[2] === "bench") process.env.CHROMIUM_PATH ??= await findChromium();
  const given = process.argv.slice(script ? 3 : 2);
  process.exitCode = await become([script ?? "app/cli/main.ts", ...given]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
