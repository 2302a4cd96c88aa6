import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environment, nodeIsInstalled, root, run, tool } from "./processes.mjs";
import { counter, step } from "./progress.mjs";

function readJson(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8"));
  } catch {
    return undefined;
  }
}

function meantForThisMachine(entry) {
  const allows = (list, value) =>
    !list || (list.some((item) => item.startsWith("!")) ? !list.includes(`!${value}`) : list.includes(value));
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch);
}

/** npm writes what it has installed at the very end of an installation: one cut short leaves no such list. */
function missingPackages() {
  const wanted = readJson("package-lock.json")?.packages ?? {};
  const installed = readJson("node_modules/.package-lock.json")?.packages ?? {};
  return Object.entries(wanted)
    .filter(([place, entry]) => place && !entry.optional && !entry.link && meantForThisMachine(entry))
    .filter(([place, entry]) => installed[place]?.version !== entry.version)
    .map(([place]) => place.replace(/^.*node_modules\//, ""));
}

function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") && existsSync(script) ? [process.execPath, [script]] : ["npm", []];
}

async function npmInstall() {
  const packages = Object.entries(readJson("package-lock.json")?.packages ?? {});
  const arrived = counter("packages", packages.filter(([, entry]) => meantForThisMachine(entry)).length);
  const [command, before] = npmCommand();
  const { status, output } = await run(
    command,
    [...before, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=http"],
    { onLine: (line) => /http (fetch|cache).*\.tgz/.test(line) && arrived() },
  );
  if (status !== 0 || !nodeIsInstalled()) {
    const lines = output.split("\n").filter((line) => line && !/http (fetch|cache)|^npm (warn|notice)/.test(line));
    throw new Error(`npm could not install the packages (status ${status}).\n${lines.slice(0, 40).join("\n")}`);
  }
}

async function install() {
  const missing = missingPackages();
  if (missing.length === 0 && nodeIsInstalled()) return;
  const some = missing.slice(0, 3).join(", ") + (missing.length > 3 ? " …" : "");
  await step(
    `Installing packages (${missing.length} missing or of another version${some ? `: ${some}` : ""})`,
    npmInstall,
  );
}

function filesUnder(place, skip) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (!readdirSafe(full)) return skip(place) ? [] : [place];
  return readdirSafe(full).flatMap((name) => (skip(`${place}/${name}`) ? [] : filesUnder(`${place}/${name}`, skip)));
}

function readdirSafe(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

/** Changes when a file appears, goes, or says something else. */
function fingerprint(places, skip = () => false) {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesUnder(place, skip)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

async function whenChanged({ title, stamp, result, current, work }) {
  const stampFile = path.join(root, stamp);
  const before = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
  if (before === current && existsSync(path.join(root, result))) return;
  await step(title, async () => {
    const { status, output } = await work();
    if (status !== 0) throw new Error(output.trim());
    mkdirSync(path.dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, current);
  });
}

function generate() {
  return whenChanged({
    title: "Generating the database client",
    stamp: "app/platform/db/generated/.fingerprint",
    result: "app/platform/db/generated/client.ts",
    current: fingerprint(["prisma/schema", "prisma.config.ts", "package-lock.json"]),
    work: () => run(tool("prisma"), ["generate"]),
  });
}

function build() {
  return whenChanged({
    title: "Building the pages",
    stamp: "build/.fingerprint",
    result: "build/server/index.js",
    current: fingerprint(
      ["app", "prisma", "public", "vite.config.ts", "react-router.config.ts", "tsconfig.json", "package-lock.json"],
      (place) => /\.test\.tsx?$|^app\/cli$|^prisma\/(migrations|guards\.sql)/.test(place),
    ),
    work: () => run(tool("react-router"), ["build"], { env: environment({ NODE_ENV: "production" }) }),
  });
}

/** Brings a fresh clone, or one that has just been pulled, to the point where the product can run. */
export async function prepare({ pages }) {
  await install();
  await generate();
  if (pages) await build();
}
