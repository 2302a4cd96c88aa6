import { grantClaim } from "#app/modules/spaces/use-cases/grant-claim.server.ts";
import { listClaims } from "#app/modules/spaces/use-cases/list-claims.server.ts";
import { type Context, execute } from "#app/platform/use-case.server.ts";
import { type ImportLine, importSpaces } from "../import-spaces.server.ts";
import { type OperatorCommand, report } from "./command.ts";
import { refusal } from "./refusal.server.ts";

function asOperator(now: Date): Context {
  const viewer = {
    kind: "person",
    userId: "operator",
    name: "operator",
    email: "",
    emailVerified: true,
    language: "en",
    theme: "system",
    via: "operator",
    memberships: [],
  } as const;
  return { viewer: { ...viewer, memberships: [] }, now, requestId: "operator" };
}

export const claims: OperatorCommand = {
  name: "claims",
  usage: "",
  summary: "List the claims of unclaimed cards that wait.",
  async run({ now }) {
    const found = await execute(listClaims, asOperator(now), {});
    if (!found.ok) return refusal(found.failure);
    const lines = found.value.items.map(
      ({ id, space, person, message, at }) =>
        `${id}  ${at}  ${space.slug} (${space.name})  ${person.name} <${person.email}>  ${message.replace(/\s+/g, " ")}`,
    );
    return report(true, lines.length ? lines : ["No claim waits."]);
  },
};

export const grantClaimCommand: OperatorCommand = {
  name: "grant-claim",
  usage: "SPACE CLAIM",
  summary: "Give an unclaimed card (its short address) to the person who made the claim (its id, see claims).",
  async run({ positionals: [space, claim], now }) {
    const granted = await execute(grantClaim, asOperator(now), { space, claim });
    if (!granted.ok) return refusal(granted.failure);
    return report(true, [`${granted.value.space} now belongs to ${granted.value.steward}, who has been told by mail.`]);
  },
};

function lineOf({ line, name, outcome, reasons }: ImportLine): string {
  return `line ${line}: ${outcome.replace("_", " ")}${name ? `: ${name}` : ""}${reasons.length ? `: ${reasons.join(" ")}` : ""}`;
}

export const importSpacesCommand: OperatorCommand = {
  name: "import spaces",
  usage: "FILE [--source …]",
  summary: "Make unclaimed cards from a public list (CSV): all or nothing, a report by line; twice changes nothing.",
  options: { source: { type: "string" } },
  filesAt: [0],
  async run({ positionals: [file = ""], options, files, now }) {
    const text = files[file];
    if (text === undefined) return report(false, [`${file} could not be read.`]);
    const source = typeof options.source === "string" ? options.source : undefined;
    const { imported, created, unchanged, refused, networksCreated, lines } = await importSpaces(text, now, source);
    return report(imported, [
      ...lines.map(lineOf),
      ...networksCreated.map((name) => `network made: ${name}`),
      imported
        ? `${created} created, ${unchanged} unchanged.`
        : `Nothing was imported: ${refused} lines are refused, of ${lines.length}.`,
    ]);
  },
};
