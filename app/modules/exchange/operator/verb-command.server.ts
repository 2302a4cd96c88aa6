import { findUserId } from "#app/modules/accounts/accounts.server.ts";
import { personById } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { type Viewer, visitor } from "#app/platform/viewer.ts";
import { verbs } from "../verbs.server.ts";
import { type OperatorCommand, report } from "./command.ts";
import { refusal } from "./refusal.server.ts";

async function viewerOf(email: string | boolean | undefined): Promise<Viewer | undefined> {
  if (typeof email !== "string") return visitor;
  const userId = await findUserId(email);
  return userId ? personById(userId, "operator") : undefined;
}

function readInput(text: string | boolean | undefined): unknown {
  if (typeof text !== "string") return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every verb of the product, in the name of a person and with that person's rights: what the form and the API run. */
export const verbCommand: OperatorCommand = {
  name: "verb",
  usage: "NAME [--as EMAIL] [--input JSON]",
  summary:
    "Run a verb of the product (approve-booking, list-spaces …) in somebody's name; its answer is printed as JSON.",
  options: { as: { type: "string" }, input: { type: "string" } },
  async run({ positionals: [name = ""], options, now }) {
    const useCase = verbs.find((verb) => verb.name === name);
    if (!useCase)
      return report(false, [
        `No verb is called "${name}". There are:`,
        ...verbs.map((verb) => `  ${verb.name}`).sort(),
      ]);
    const viewer = await viewerOf(options.as);
    if (!viewer) return report(false, [`Nobody has the address ${String(options.as)}.`]);
    const input = readInput(options.input);
    if (input === undefined) return report(false, ["--input is not valid JSON."]);
    const result = await execute(useCase, { viewer, now, requestId: "operator" }, input);
    return result.ok ? report(true, [JSON.stringify(result.value, null, 2)]) : refusal(result.failure);
  },
};
