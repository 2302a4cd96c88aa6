import type { z } from "zod";
import { transaction } from "./db/database.server.ts";
import type { Failure, Result, Sentence } from "./result.ts";
import type { Person, Viewer } from "./viewer.ts";

export interface Context<V extends Viewer = Viewer> {
  viewer: V;
  now: Date;
  requestId: string;
  /** Client address, for limits; empty for operator commands. */
  address?: string;
  idempotencyKey?: string;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One verb of the product. The form of a page, the endpoint under /api/v1 and the operator command all call `execute`
 * with it; the API description is generated from its schemas.
 */
export interface UseCase<Schema extends z.ZodObject, Output, Access extends "anyone" | "person" = "anyone" | "person"> {
  /** kebab-case, the name of the file: `approve-booking` */
  name: string;
  module: string;
  /** One English sentence for the API description. */
  summary: string;
  method: Method;
  /** Under /api/v1; `{name}` are members of the input. */
  path: string;
  /** Status of success, 200 unless said. */
  status?: 200 | 201 | 202 | 204;
  /** "person": a visitor is answered 401 before anything runs. */
  access: Access;
  /** Whoever has not confirmed the e-mail address reads, and writes only what concerns themselves: this is such a verb. */
  beforeConfirmation?: boolean;
  /** Its answer holds a secret (a token, a link): it is never kept, so a repeated key runs it again. */
  answersSecret?: true;
  input: Schema;
  output: z.ZodType<Output>;
  run(context: Context<Access extends "person" ? Person : Viewer>, input: z.output<Schema>): Promise<Result<Output>>;
}

/** A verb of any input and either access, by what it answers. */
// biome-ignore lint/suspicious/noExplicitAny: the one door to verbs of every shape; their inputs are parsed when they run.
export type VerbOf<Output> = UseCase<any, Output, any>;
// biome-ignore lint/suspicious/noExplicitAny: the registry holds verbs of every answer.
export type AnyUseCase = VerbOf<any>;

export function defineUseCase<Schema extends z.ZodObject, Output, Access extends "anyone" | "person">(
  useCase: UseCase<Schema, Output, Access>,
): UseCase<Schema, Output, Access> {
  return useCase;
}

class RolledBack extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

function platformFailure(
  code: string,
  status: number,
  fields: Record<string, Sentence[]> = {},
): { ok: false; failure: Failure } {
  return { ok: false, failure: { code: `platform.${code}`, status, params: {}, fields } };
}

/** The guards of the database speak only when the choke point missed something; the answer is a conflict, not a bug page. */
function guardFailure(error: unknown): { ok: false; failure: Failure } | undefined {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error);
  if (/guard: stock (below zero|promised twice)/.test(text)) return platformFailure("out_of_stock", 409);
  if (text.includes("guard: pass overdrawn")) return platformFailure("overdrawn", 409);
  if (text.includes("guard: ledger")) return platformFailure("ledger_refused", 409);
  return text.includes("guard: overbooked") ? platformFailure("overbooked", 409) : undefined;
}

export function issueSentence(issue: z.core.$ZodIssue): Sentence {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(issue)) {
    if (typeof value === "number" || (typeof value === "string" && name !== "message")) params[name] = value;
    if (typeof value === "bigint") params[name] = Number(value);
  }
  if (issue.code === "custom" && /^[a-z_]+\.[a-z_.]+$/.test(issue.message))
    return { key: issue.message, params: { ...params, ...issue.params } };
  if (issue.code === "invalid_type")
    return { key: issue.input === undefined ? "platform.issue_required" : "platform.issue_invalid_type", params };
  if (issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1)
    return { key: "platform.issue_required", params };
  if (issue.code === "too_small" || issue.code === "too_big") {
    const of =
      issue.origin === "string" ? "text" : issue.origin === "array" || issue.origin === "set" ? "list" : "number";
    return { key: `platform.issue_${issue.code}_${of}`, params };
  }
  const format =
    issue.code === "invalid_format" && ["email", "url", "date", "datetime"].includes(issue.format)
      ? `_${issue.format}`
      : "";
  return { key: `platform.issue_${issue.code}${format}`, params };
}

export function invalidInput(error: z.ZodError): { ok: false; failure: Failure } {
  const fields: Record<string, Sentence[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    fields[field] = [...(fields[field] ?? []), issueSentence(issue)];
  }
  return platformFailure("invalid_input", 422, fields);
}

function isUnconfirmed(viewer: Viewer): boolean {
  return viewer.kind === "person" && !viewer.emailVerified;
}

/**
 * Who may call at all, the shape of what is given, then one transaction: an expected failure rolls back whatever was written,
 * unless it says otherwise.
 */
export async function execute<Schema extends z.ZodObject, Output, Access extends "anyone" | "person">(
  useCase: UseCase<Schema, Output, Access>,
  context: Context,
  input: unknown,
): Promise<Result<Output>> {
  if (useCase.access === "person" && context.viewer.kind === "visitor") return platformFailure("sign_in_first", 401);
  if (isUnconfirmed(context.viewer) && useCase.method !== "GET" && !useCase.beforeConfirmation)
    return platformFailure("confirm_first", 403);
  const parsed = useCase.input.safeParse(input);
  if (!parsed.success) return invalidInput(parsed.error);
  const run = () => useCase.run(context as Context<Access extends "person" ? Person : Viewer>, parsed.data);
  if (useCase.method === "GET") return run();
  return inTransaction(run);
}

export async function inTransaction<Output>(run: () => Promise<Result<Output>>): Promise<Result<Output>> {
  try {
    return await transaction(async () => {
      const result = await run();
      if (!result.ok && !result.failure.keepsWrites) throw new RolledBack(result.failure);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, failure: error.failure };
    const refused = guardFailure(error);
    if (refused) return refused;
    throw error;
  }
}
