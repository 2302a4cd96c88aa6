import { ok, type Result } from "#app/platform/result.ts";
import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "./failures.ts";

const bodyLimit = 1_000_000;
const keyShape = /^[\x21-\x7e]{1,255}$/;

function fromQuery(url: URL): Record<string, unknown> {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of url.searchParams) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(values);
}

/** Counted as it arrives: a length that lies, or none, does not fill the memory. */
async function readText(request: Request): Promise<Result<string>> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) return fail("too_large");
  if (!request.body) return ok("");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  try {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > bodyLimit) return fail("too_large");
      text += decoder.decode(chunk, { stream: true });
    }
    return ok(text + decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return fail("not_json");
    throw error;
  }
}

async function fromBody(request: Request): Promise<Result<Record<string, unknown>>> {
  const text = await readText(request);
  if (!text.ok) return text;
  if (text.value.trim() === "") return ok({});
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !type.endsWith("+json")) return fail("wrong_content_type");
  try {
    const parsed: unknown = JSON.parse(text.value);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? ok(parsed as Record<string, unknown>)
      : fail("not_json");
  } catch {
    return fail("not_json");
  }
}

/** What the caller gave, in the query of a GET or DELETE, in the JSON body of the others. */
export async function readInput(request: Request, verb: AnyUseCase): Promise<Result<Record<string, unknown>>> {
  if (verb.method === "GET" || verb.method === "DELETE") return ok(fromQuery(new URL(request.url)));
  return fromBody(request);
}

export function readIdempotencyKey(request: Request): Result<string | undefined> {
  const key = request.headers.get("idempotency-key");
  if (key === null) return ok(undefined);
  return keyShape.test(key) ? ok(key) : fail("key_malformed");
}
