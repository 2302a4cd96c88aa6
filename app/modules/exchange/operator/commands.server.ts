import { parseArgs } from "node:util";
import { now } from "#app/platform/clock.server.ts";
import { tokenCreate, userCreate } from "./account-commands.server.ts";
import { checkCommand } from "./check-command.server.ts";
import { type OperatorCall, type OperatorCommand, type OperatorReport, report } from "./command.ts";
import { demoLoad } from "./demo-command.server.ts";
import { claims, grantClaimCommand, importSpacesCommand } from "./space-commands.server.ts";
import { verbCommand } from "./verb-command.server.ts";

/** What an operator can ask of the process that writes, alphabetical. */
export const operatorCommands: OperatorCommand[] = [
  checkCommand,
  claims,
  demoLoad,
  grantClaimCommand,
  importSpacesCommand,
  tokenCreate,
  userCreate,
  verbCommand,
];

export function findCommand(words: string[]): { command: OperatorCommand; rest: string[] } | undefined {
  for (const command of operatorCommands) {
    const name = command.name.split(" ");
    if (name.every((word, index) => words[index] === word)) return { command, rest: words.slice(name.length) };
  }
  return undefined;
}

export function usageOf({ name, usage }: OperatorCommand): string {
  return `npm run cli -- ${[name, usage].filter(Boolean).join(" ")}`;
}

export function parseWords(command: OperatorCommand, rest: string[]) {
  return parseArgs({ args: rest, options: command.options ?? {}, allowPositionals: true, strict: true });
}

/** Runs a command in the process that writes; a word too many or too few is answered with how it is used. */
export async function runOperatorCommand(call: OperatorCall): Promise<OperatorReport> {
  const found = findCommand(call.words);
  if (!found) return report(false, [`No command is called "${call.words.join(" ")}".`]);
  const { command, rest } = found;
  const wanted = (command.usage.split("[")[0] ?? "").split(" ").filter(Boolean).length;
  try {
    const { positionals, values } = parseWords(command, rest);
    if (positionals.length !== wanted) return report(false, [`Usage: ${usageOf(command)}`]);
    return await command.run({ positionals, options: { ...values }, files: call.files, now: now() });
  } catch (error) {
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
      return report(false, [error.message, `Usage: ${usageOf(command)}`]);
    throw error;
  }
}
