import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { run } from "./processes.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((file) => existsSync(file));
}

function playwrightOwn() {
  const { chromium } = createRequire(import.meta.url)("playwright-core");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

async function fromDebian() {
  console.log("  no browser on this machine: installing Debian's package chromium (apt-get install -y chromium)");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  const { status, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  if (status !== 0) throw new Error(`apt-get could not install chromium.\n${output.split("\n").slice(-10).join("\n")}`);
  return onPath();
}

/** The browser of the tests: CHROMIUM_PATH, the system's, Playwright's own, Debian's package. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
    return given;
  }
  const found = onPath() ?? playwrightOwn();
  if (found) return found;
  const root = process.getuid?.() === 0;
  const installed = root && existsSync("/usr/bin/apt-get") ? await fromDebian() : undefined;
  if (installed) return installed;
  throw new Error(
    "No browser found. Install Chromium or Chrome, or say where it is: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}
