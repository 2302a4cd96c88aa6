import { problem } from "#app/platform/http/problem.server.ts";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { declareFailures } from "#app/platform/result.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { lotPath } from "../making.urls.ts";
import { declareLot } from "../use-cases/declare-lot.server.ts";
import type { Route } from "./+types/kept-bags";

const fail = declareFailures("platform", { method_not_allowed: 405 });

export function loader({ context }: Route.LoaderArgs) {
  const { language, requestId } = visitOf(context);
  return problem(fail("method_not_allowed").failure, language, requestId, { Allow: "POST" });
}

/**
 * Bags that a phone kept while there was no network, sent one by one. The key of the bag makes it count once, not that of the whole
 * request: how long it waited is another number each time it is sent.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const waited = Math.min(Number(text("waited")) || 0, 90 * 86_400);
  const occurredAt = waited < 60 ? undefined : new Date(visit.now.getTime() - waited * 1000).toISOString();
  const input = {
    ...{ pledge: text("pledge"), quantity: Number(text("quantity")), materialBatch: text("materialBatch") },
    ...(occurredAt ? { occurredAt } : {}),
  };
  const key = text("idempotency-key").slice(0, 100);
  const result = await execute(declareLot, contextOf(visit, key), input);
  if (!result.ok) return problem(result.failure, visit.language, visit.requestId);
  const { code } = result.value;
  return Response.json({ code, href: lotPath(code) }, { status: 201, headers: { "Cache-Control": "no-store" } });
}
