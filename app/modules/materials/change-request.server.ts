import type { Prisma } from "#app/platform/db/generated/client.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import type { RequestOutput } from "./material.schema.ts";
import { type RequestSide, type RequestVerb, transitions } from "./material.ts";
import { changeRequest, findRequest, insertRequestEvent, type RequestRow } from "./repos/request.repo.server.ts";
import { describeRequest } from "./request.server.ts";
import { notifyRequest, type RequestMail } from "./request-mails.server.ts";

interface Step {
  viewer: Person;
  now: Date;
  verb: RequestVerb;
  /** As the event is called. */
  kind: string;
  data: Prisma.MaterialRequestUncheckedUpdateManyInput;
  quantity?: number;
  message?: string;
  mail?: { name: RequestMail; to: RequestSide };
}

/** One step of a request: its new state, its event, and the mail to the other side. */
export async function takeStep(row: RequestRow, step: Step): Promise<Result<RequestOutput>> {
  const { viewer, now, verb, kind, data, quantity, message = "", mail } = step;
  const changed = await changeRequest(row, { ...data, status: transitions[verb].to, updatedAt: now });
  if (!changed) return fail("wrong_status");
  const event = { requestId: row.id, kind, message, actorId: viewer.userId, at: now };
  await insertRequestEvent({ ...event, ...(quantity === undefined ? {} : { quantity }) });
  const after = await findRequest(row.id);
  if (!after) return fail("not_found");
  if (mail) await notifyRequest(after, { mail: mail.name, to: mail.to, actorId: viewer.userId, quote: message, now });
  return ok(describeRequest(after));
}
