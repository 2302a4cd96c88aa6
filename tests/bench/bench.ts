import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type RunningServer, startServer } from "#tests/integration/http/server.ts";
import { analysisRows } from "./analysis-rows.ts";
import { campaignRows } from "./campaign-rows.ts";
import { ledgerRows } from "./ledger-rows.ts";
import { settled } from "./load.ts";
import { buildFolder, buildWithBaselines, campaignsDatabase, freshDatabase } from "./prepare.ts";
import { large, type Size, small } from "./size.ts";
import { type Row, tableOf } from "./table.ts";
import { comparedRows, growthRows, type Running } from "./throughput-rows.ts";
import { startRow, weightRows } from "./weight-rows.ts";

const help = `npm run bench [-- OPTIONS]

  --small          only the small database: nothing about growth
  --data FOLDER    keep the generated databases there and use them again the same day; otherwise they are removed
  --rounds N       rounds of each comparison (7)
  --seconds N      seconds of each half of a round (2)
  --built          measure what the last run built
  --only WORDS     only what has these words in its name; "analysis": only that of files, without any database;
                   "ledger": only that of stock, "campaign": only those of campaigns, each on a database of its own`;

function options() {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean", default: false },
      small: { type: "boolean", default: false },
      data: { type: "string" },
      rounds: { type: "string", default: "7" },
      seconds: { type: "string", default: "2" },
      built: { type: "boolean", default: false },
      only: { type: "string", default: "" },
    },
  });
  return values;
}

const { help: asked, small: onlySmall, data, rounds, seconds, built, only } = options();

async function measure(folder: string): Promise<Row[]> {
  const pace = { rounds: Number(rounds), milliseconds: Number(seconds) * 1000 };
  const rows: Row[] = [];
  const keep = (row: Row) => {
    rows.push(row);
    console.log(`  ${row.what}: ${row.measured}, bound ${row.bound}${row.ok ? "" : " — NOT OK"}`);
  };
  if ("analysis".includes(only)) await analysisRows(folder, pace.rounds, keep);
  if ("ledger".includes(only)) await ledgerRows(folder, pace, keep);
  if (only === "analysis" || only === "ledger") return rows;
  const started: RunningServer[] = [];
  const serve = async (databaseFile: string) => {
    const settings = { databaseFile, filesFolder: path.join(folder, "files") };
    const server = await startServer({ ...settings, environment: { BUILD_FOLDER: buildFolder } });
    started.push(server);
    await settled(server.pid);
    return server;
  };
  const start = async (size: Size): Promise<Running> => {
    const databaseFile = await freshDatabase(size, folder);
    return { size, databaseFile, server: await serve(databaseFile) };
  };
  try {
    if (!built) {
      console.log("Building the server with its baselines …");
      await buildWithBaselines();
    }
    console.log("Generating …");
    if ("campaign".includes(only)) {
      const databaseFile = await campaignsDatabase(folder);
      const server = await serve(databaseFile);
      await campaignRows(server, databaseFile, pace, keep);
      await server.stop();
    }
    if (only === "campaign") return rows;
    const few = await start(small);
    const many = onlySmall ? undefined : await start(large);
    console.log("Measuring …");
    await comparedRows(many ?? few, pace, only, keep);
    if (many) await growthRows(few, many, pace, only, keep);
    if ("weight".includes(only)) await weightRows(few, keep);
    for (const server of started.splice(0)) await server.stop();
    if ("start".includes(only)) keep(await startRow((many ?? few).databaseFile, folder));
    return rows;
  } finally {
    for (const server of started) await server.kill();
  }
}

if (asked) {
  console.log(help);
} else {
  const folder = data ?? mkdtempSync(path.join(tmpdir(), "entrelieux-bench-"));
  mkdirSync(folder, { recursive: true });
  try {
    const rows = await measure(folder);
    console.log(
      `\nNode ${process.version}, ${availableParallelism()} cores, medians of ${rounds} alternating rounds of ${seconds} s\n`,
    );
    console.log(tableOf(rows));
    process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    if (!data) rmSync(folder, { recursive: true, force: true });
  }
}
