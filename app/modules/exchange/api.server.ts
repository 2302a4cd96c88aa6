import { personByToken } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { languageOf } from "#app/modules/accounts/visit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { problem } from "#app/platform/http/problem.server.ts";
import { log } from "#app/platform/log/log.server.ts";
import { type Failure, ok, type Result } from "#app/platform/result.ts";
import type { AnyUseCase, Context } from "#app/platform/use-case.server.ts";
import { type Viewer, visitor } from "#app/platform/viewer.ts";
import { readIdempotencyKey, readInput } from "./api-input.server.ts";
import { fail } from "./failures.ts";
import { findVerb } from "./verb-table.server.ts";

async function viewerOf(request: Request, at: Date): Promise<Viewer | "wrong_token"> {
  const header = request.headers.get("authorization");
  if (!header) return visitor;
  const token = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  return (token ? await personByToken(token, at) : undefined) ?? "wrong_token";
}

interface Answer {
  status: number;
  body: string;
}

/** Nothing leaves but what the description of the verb names; a verb that says something else is a bug, which tests see. */
function published(verb: AnyUseCase, value: unknown): unknown {
  const parsed = verb.output.safeParse(value);
  if (parsed.success) return parsed.data;
  if (env().NODE_ENV === "test")
    throw new Error(`${verb.name} answers otherwise than described: ${parsed.error.message}`);
  log.error({ verb: verb.name, issues: parsed.error.issues.map(({ path, code }) => ({ path, code })) }, "output");
  return value;
}

const json = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" };

async function answerVerb(request: Request, viewer: Viewer, at: Date): Promise<Result<Answer>> {
  const found = findVerb(request.method, new URL(request.url).pathname.replace(/^\/api\/v1/, ""));
  if (found.kind === "no_path") return fail("not_found");
  if (found.kind === "no_method") return fail("method_not_allowed", { details: { allowed: found.allowed } });
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  const input = await readInput(request, found.verb);
  if (!input.ok) return input;
  const context: Context = {
    viewer,
    now: at,
    requestId: request.headers.get("x-request-id") ?? "",
    address: request.headers.get("x-client-address") ?? "",
    ...(key.value ? { idempotencyKey: key.value } : {}),
  };
  const result = await executeOnce(found.verb, context, { ...input.value, ...found.params });
  if (!result.ok) return result;
  const status = found.verb.status ?? 200;
  return ok({ status, body: status === 204 ? "" : JSON.stringify(published(found.verb, result.value)) });
}

function headersOf(failure: Failure, method: string, path: string): Record<string, string> {
  if (failure.status === 401) return { "WWW-Authenticate": "Bearer" };
  const found = failure.status === 405 ? findVerb(method, path) : undefined;
  return found?.kind === "no_method" ? { Allow: found.allowed.join(", ") } : {};
}

function methodsOf(path: string): Response | undefined {
  const found = findVerb("OPTIONS", path);
  if (found.kind !== "no_method") return undefined;
  return new Response(null, { status: 204, headers: { Allow: found.allowed.join(", ") } });
}

/** Answers a call of the API: the verb behind its address, or a problem (RFC 9457). */
export async function answer(request: Request): Promise<Response> {
  const at = now();
  const { pathname } = new URL(request.url);
  const path = pathname.replace(/^\/api\/v1/, "");
  const viewer = await viewerOf(request, at);
  const language = languageOf(request, viewer === "wrong_token" ? visitor : viewer);
  const requestId = request.headers.get("x-request-id") ?? "";
  const refuse = (failure: Failure) => problem(failure, language, requestId, headersOf(failure, request.method, path));
  if (request.method === "OPTIONS") return methodsOf(path) ?? refuse(fail("not_found").failure);
  if (viewer === "wrong_token") return refuse(fail("wrong_token").failure);
  try {
    const result = await answerVerb(request, viewer, at);
    if (!result.ok) return refuse(result.failure);
    const { status, body } = result.value;
    const empty = status === 204 || request.method === "HEAD";
    return new Response(empty ? null : body, { status, headers: { ...json, "Content-Language": language } });
  } catch (error) {
    if (request.signal.aborted) throw error;
    log.error({ err: error, request: requestId, path: pathname }, "unexpected");
    return refuse(fail("unexpected").failure);
  }
}
