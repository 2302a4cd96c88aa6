import { data } from "react-router";
import type { z } from "zod";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { contextOf } from "#app/platform/http/visit.server.ts";
import { execute, type UseCase } from "#app/platform/use-case.server.ts";

/** What a page reads; what is not there, or not for the viewer, becomes the page that says so. */
export async function readOrThrow<Schema extends z.ZodObject, Output, Access extends "anyone" | "person">(
  visit: Visit,
  useCase: UseCase<Schema, Output, Access>,
  input: z.input<Schema>,
): Promise<Output> {
  const result = await execute(useCase, contextOf(visit), input);
  if (result.ok) return result.value;
  throw data(visit.requestId, { status: result.failure.status === 401 ? 403 : result.failure.status });
}
