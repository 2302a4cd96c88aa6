import { createHash } from "node:crypto";
import type { z } from "zod";
import { findAnswer, keepAnswer } from "./idempotency.repo.server.ts";
import { declareFailures, ok, type Result } from "./result.ts";
import { type Context, execute, inTransaction, type UseCase } from "./use-case.server.ts";

const fail = declareFailures("platform", { key_reused: 422 });

/**
 * Same key, same request: the first answer again, whatever happened since. The answer is kept in the transaction of the
 * write itself. Without a key, or for a verb that answers a secret, it is `execute`.
 */
export async function executeOnce<Schema extends z.ZodObject, Output, Access extends "anyone" | "person">(
  useCase: UseCase<Schema, Output, Access>,
  context: Context,
  input: unknown,
): Promise<Result<Output>> {
  const { idempotencyKey: key, viewer, now } = context;
  if (!key || useCase.method === "GET" || useCase.answersSecret || viewer.kind !== "person")
    return execute(useCase, context, input);
  const { userId } = viewer;
  const requestHash = createHash("sha256")
    .update(`${useCase.name}\n${JSON.stringify(input)}`)
    .digest("hex");
  return inTransaction(async () => {
    const before = await findAnswer(userId, key);
    if (before) return before.requestHash === requestHash ? ok(JSON.parse(before.response)) : fail("key_reused");
    const result = await execute(useCase, context, input);
    if (result.ok) {
      const response = JSON.stringify(result.value ?? null);
      const status = useCase.status ?? 200;
      await keepAnswer({ userId, key, verb: useCase.name, requestHash, status, response, createdAt: now });
    }
    return result;
  });
}
