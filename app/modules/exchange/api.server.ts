import { createHash } from "node:crypto";
import { personByToken } from "#app/modules/accounts/viewer.repo.server.ts";
import { languageOf } from "#app/modules/accounts/visit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { problem } from "#app/platform/http/problem.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { declareFailures, type Failure, ok, type Result } from "#app/platform/result.ts";
import { type AnyUseCase, type Context, execute, inTransaction } from "#app/platform/use-case.server.ts";
import { type Viewer, visitor } from "#app/platform/viewer.ts";
import { findAnswer, keepAnswer } from "./idempotency.repo.server.ts";
import { verbs } from "./verbs.server.ts";

const fail = declareFailures("platform", {
  not_found: 404,
  method_not_allowed: 405,
  wrong_token: 401,
  not_json: 400,
  too_large: 413,
  key_reused: 422,
});

const bodyLimit = 1_000_000;

interface Compiled {
  verb: AnyUseCase;
  pattern: RegExp;
  names: string[];
}

function compile(verb: AnyUseCase): Compiled {
  const names: string[] = [];
  const source = verb.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    names.push(name);
    return "([^/]+)";
  });
  return { verb, pattern: new RegExp(`^${source}$`), names };
}

/** Verbs by number of path segments; a fixed segment wins over a parameter. */
const table = new Map<number, Compiled[]>();
for (const verb of [...verbs].sort((a, b) => a.path.split("{").length - b.path.split("{").length)) {
  const depth = verb.path.split("/").length;
  table.set(depth, [...(table.get(depth) ?? []), compile(verb)]);
}

function findVerb(
  method: string,
  path: string,
): { verb: AnyUseCase; params: Record<string, string> } | "no_path" | "no_method" {
  let known = false;
  for (const { verb, pattern, names } of table.get(path.split("/").length) ?? []) {
    const match = pattern.exec(path);
    if (!match) continue;
    known = true;
    if (verb.method !== method) continue;
    return {
      verb,
      params: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")])),
    };
  }
  return known ? "no_method" : "no_path";
}

async function readInput(request: Request, verb: AnyUseCase): Promise<Result<Record<string, unknown>>> {
  if (verb.method === "GET" || verb.method === "DELETE") {
    const input: Record<string, unknown> = {};
    for (const [name, value] of new URL(request.url).searchParams) {
      const before = input[name];
      input[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
    }
    return ok(input);
  }
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) return fail("too_large");
  const text = await request.text();
  if (text.length > bodyLimit) return fail("too_large");
  if (text.trim() === "") return ok({});
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? ok(parsed as Record<string, unknown>)
      : fail("not_json");
  } catch {
    return fail("not_json");
  }
}

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

/** Same key, same request: the first answer again. The answer is kept in the transaction of the write itself. */
async function runOnce(verb: AnyUseCase, context: Context, input: Record<string, unknown>): Promise<Result<Answer>> {
  const status = verb.status ?? 200;
  const run = async (): Promise<Result<Answer>> => {
    const result = await execute(verb, context, input);
    if (!result.ok) return result;
    return ok({ status, body: status === 204 ? "" : JSON.stringify(result.value) });
  };
  const key = context.idempotencyKey;
  if (!key || verb.method === "GET" || context.viewer.kind !== "person") return run();
  const { userId } = context.viewer;
  const requestHash = createHash("sha256")
    .update(`${verb.name}\n${JSON.stringify(input)}`)
    .digest("hex");
  return inTransaction(async () => {
    const before = await findAnswer(userId, key);
    if (before)
      return before.requestHash === requestHash
        ? ok({ status: before.status, body: before.response })
        : fail("key_reused");
    const result = await run();
    if (result.ok) {
      await keepAnswer({
        userId,
        key,
        verb: verb.name,
        requestHash,
        status: result.value.status,
        response: result.value.body,
        createdAt: context.now,
      });
    }
    return result;
  });
}

export async function answer(request: Request): Promise<Response> {
  const at = now();
  const requestId = request.headers.get("x-request-id") ?? "";
  const viewer = await viewerOf(request, at);
  const language: Language = languageOf(request, viewer === "wrong_token" ? visitor : viewer);
  const refuse = (failure: Failure, headers?: HeadersInit) => problem(failure, language, requestId, headers);
  if (viewer === "wrong_token") return refuse(fail("wrong_token").failure, { "WWW-Authenticate": "Bearer" });
  const path = new URL(request.url).pathname.replace(/^\/api\/v1/, "");
  const found = findVerb(request.method, path);
  if (typeof found === "string") return refuse(fail(found === "no_path" ? "not_found" : "method_not_allowed").failure);
  const input = await readInput(request, found.verb);
  if (!input.ok) return refuse(input.failure);
  const address = request.headers.get("x-client-address") ?? "";
  const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
  const context: Context = { viewer, now: at, requestId, address, ...(idempotencyKey ? { idempotencyKey } : {}) };
  const result = await runOnce(found.verb, context, { ...input.value, ...found.params });
  if (!result.ok) return refuse(result.failure, result.failure.status === 401 ? { "WWW-Authenticate": "Bearer" } : {});
  const { status, body } = result.value;
  return new Response(status === 204 ? null : body, {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Language": language,
      "Cache-Control": "no-store",
    },
  });
}
