import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { constants, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Size } from "./size.ts";

/** The build that has the baselines: never the one that people are served from. */
export const buildFolder = "build-bench";

async function run(command: string, args: string[], environment: Record<string, string>): Promise<string> {
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => {
      said += text;
    });
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed.\n${said.slice(-3000)}`);
  return said;
}

export async function buildWithBaselines(): Promise<void> {
  const environment = { BUILD_FOLDER: buildFolder, BASELINES: "on", NODE_ENV: "production" };
  await run("node_modules/.bin/react-router", ["build"], environment);
}

function remove(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}

/** Changes with the tables and with what is written into them. */
function fingerprint(): string {
  const migrations = readdirSync("prisma/migrations").map((name) => `prisma/migrations/${name}/migration.sql`);
  const written = [
    "generate.ts",
    "generate-bookings.ts",
    "generate-campaigns.ts",
    "generate-ledger.ts",
    "campaign-size.ts",
    "generate-feed.ts",
    "generate-rooms.ts",
    "size.ts",
    "vocabulary.ts",
  ].map((name) => `tests/bench/${name}`);
  const hash = createHash("sha256");
  for (const file of [...migrations, "prisma/guards.sql", ...written]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 8);
}

/** The data say « today »: what was made on another day, or for other tables, is made anew. */
async function generated(name: string, script: string, folder: string): Promise<string> {
  const file = path.join(folder, `${name}-${new Date().toISOString().slice(0, 10)}-${fingerprint()}.db`);
  if (existsSync(`${file}.ready`)) return file;
  remove(file);
  const said = await run(process.execPath, [`tests/bench/${script}`, name], { DATABASE_URL: `file:${file}` });
  writeFileSync(`${file}.ready`, "");
  console.log(`  ${said.trimEnd().split("\n").at(-1)}`);
  return file;
}

/** A copy to be written to: the bookings of one measurement would be in the way of the next. */
async function copied(name: string, script: string, folder: string): Promise<string> {
  const copy = path.join(folder, `${name}-measured.db`);
  remove(copy);
  copyFileSync(await generated(name, script, folder), copy, constants.COPYFILE_FICLONE);
  return copy;
}

export const freshDatabase = ({ name }: Size, folder: string) => copied(name, "generate.ts", folder);

/** A database of their own, with a large campaign and a small one. */
export const campaignsDatabase = (folder: string) => copied("campaigns", "generate-campaigns.ts", folder);
