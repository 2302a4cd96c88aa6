import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { prepare } from "./prepare.mjs";
import { environment, run, tool } from "./processes.mjs";
import { sinceStart, step } from "./progress.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "entrelieux-npm-test-"));
const total = { passed: 0, failed: 0 };

function add(passed, failed, skipped = 0) {
  total.passed += passed;
  total.failed += failed;
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

function report(output) {
  console.log(
    output
      .trimEnd()
      .split("\n")
      .map((line) => `  | ${line}`)
      .join("\n"),
  );
}

/** A check that says yes or no counts as one test. */
async function verdict(name, args) {
  const { status, output } = await run(tool(name), args);
  if (status !== 0) report(output);
  return add(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** A runner that stops without naming a failure has failed all the same: counted as one. */
function count({ status, passed, failed, skipped, output }) {
  const unexplained = status !== 0 && failed === 0 ? 1 : 0;
  if (unexplained) report(output.split("\n").slice(-60).join("\n"));
  return add(passed, failed + unexplained, skipped);
}

/** One line per file that passed is progress; one per test would bury what failed. */
const vitestNoise = /^\s*$|^ RUN|^\s{2,}(✓|↓)|Running tests with seed|Start at|Duration|JSON report written/;

async function vitest(name, args, env = {}) {
  const file = path.join(folder, `${name}.json`);
  const { status, output } = await run(
    tool("vitest"),
    ["run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    {
      env: environment({ NODE_ENV: "test", NO_COLOR: "1", FORCE_COLOR: undefined, ...env }),
      onLine: (line) => vitestNoise.test(line) || console.log(`  | ${line}`),
    },
  );
  const found = readReport(file);
  const withoutTests = (found?.testResults ?? []).filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some((each) => each.status === "failed"),
  ).length;
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = found ?? {};
  return count({ status, passed, failed: failed + withoutTests, skipped, output });
}

async function playwright() {
  const file = path.join(folder, "browser.json");
  const CHROMIUM_PATH = await findChromium();
  const { status, output } = await run(tool("playwright"), ["test", "--reporter=list,json"], {
    env: environment({
      NODE_ENV: "test",
      CHROMIUM_PATH,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      NO_COLOR: "1",
      FORCE_COLOR: undefined,
    }),
    onLine: (line) => line.trim() && console.log(`  | ${line}`),
  });
  const { expected: passed = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(file)?.stats ?? {};
  return count({ status, passed, failed: unexpected + flaky, skipped, output });
}

async function attempt(title, work) {
  try {
    await step(title, work);
  } catch (error) {
    report(error.message);
    add(0, 1);
  }
}

async function everything() {
  await prepare({ pages: true });
  await attempt("Types of the routes", async () => void (await run(tool("react-router"), ["typegen"])));
  await attempt("Types (tsc)", () => verdict("tsc", ["--noEmit"]));
  await attempt("Lint and format (biome)", () => verdict("biome", ["check", "--error-on-warnings", "."]));
  await attempt("Unused code (knip)", () => verdict("knip", ["--no-progress"]));
  await attempt("Unit and integration tests (vitest)", () => vitest("all", []));
  for (const zone of ["UTC", "Europe/Paris", "Pacific/Auckland"]) {
    const args = ["--project", "unit", "app/modules/availability"];
    await attempt(`Availability under TZ=${zone}`, () => vitest(zone.replace("/", "-"), args, { TZ: zone }));
  }
  await attempt("Browser tests (playwright)", playwright);
}

await attempt("Everything", everything);
rmSync(folder, { recursive: true, force: true });
console.log(`\nEnded after ${sinceStart()}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
