import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { atMost } from "./table.ts";
import type { Keep } from "./throughput-rows.ts";

const run = promisify(execFile);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const bound = 1.5;

/** What was on the shelf at a date, however long the history: on a small database of its own. */
export async function ledgerRows(
  folder: string,
  { rounds, milliseconds }: { rounds: number; milliseconds: number },
  keep: Keep,
): Promise<void> {
  const file = path.join(folder, "ledger.db");
  const remove = () => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
  };
  remove();
  try {
    const args = ["tests/bench/balance-ledger.ts", String(rounds), String(milliseconds)];
    const { stdout } = await run(process.execPath, args, { env: { ...process.env, DATABASE_URL: `file:${file}` } });
    const told = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as { few: number; many: number }[];
    const ratio = median(told.map(({ few, many }) => few / many));
    const pace = (which: "few" | "many") => `${Math.round(median(told.map((one) => one[which])))}/s`;
    const rates = `${pace("many")} against ${pace("few")}`;
    keep(atMost(ratio, bound, "time of: ledger: balance at a date", "100,000 movements against 1,000", rates));
  } finally {
    remove();
  }
}
