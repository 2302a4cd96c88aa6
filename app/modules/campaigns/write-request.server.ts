import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Explanation } from "#app/modules/flows/explanation.ts";
import { actorOf, insertEvent, insertReservations, promisesOfLines } from "#app/modules/flows/flows.server.ts";
import { release } from "#app/modules/flows/reservation.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { fail } from "./failures.ts";
import type { CampaignRow } from "./repos/campaign.repo.server.ts";
import { insertRequest, type RequestRow, updateRequest } from "./repos/request.repo.server.ts";
import type { askFields } from "./request.schema.ts";
import { afterRequestVerb, matchKey, type RequestStage, type RequestVerb, requestStageOf } from "./request.ts";

type Asked = z.output<typeof askFields>;

interface OwnPin {
  latitude: number | null;
  longitude: number | null;
}

/** A pin as it is kept: rounded to a kilometre where a private person asks. */
export function keptPin({ latitude, longitude }: OwnPin, requesterKind: string): OwnPin {
  const kept = (degrees: number | null) =>
    degrees === null || requesterKind !== "person" ? degrees : Math.round(degrees * 100) / 100;
  return { latitude: kept(latitude), longitude: kept(longitude) };
}

export interface AskedBy {
  stage: RequestStage;
  userId: string | null;
  spaceId: string | null;
}

/** Writes a request with its lines and its contact; the items are of the campaign and may be asked for. */
export async function writeRequest(
  context: Context,
  campaign: CampaignRow,
  asked: Asked,
  by: AskedBy,
): Promise<Result<string>> {
  const { now } = context;
  const { contactName, email, phone, address, message, language, lines, neededBy, ...request } = asked;
  const items = new Map(campaign.items.map((item) => [item.id, item]));
  for (const { item } of lines)
    if (!items.get(item)?.requestable) return fail(items.has(item) ? "item_not_requestable" : "item_unknown");
  if (new Set(lines.map(({ item }) => item)).size < lines.length) return fail("item_unknown");
  const expiresAt = new Date(now.getTime() + (by.stage === "draft" ? 2 : campaign.policy.expiryDays) * 86_400_000);
  const id = await insertRequest({
    request: {
      ...request,
      ...by,
      code: await freeCode("ProductionRequest", 8),
      campaignId: campaign.id,
      ...keptPin(request, request.requesterKind),
      matchKey: matchKey(request.requesterName, request.town),
      neededBy: neededBy === null ? null : new Date(neededBy),
      createdAt: now,
      submittedAt: by.stage === "draft" ? null : now,
      expiresAt,
    },
    contact: { name: contactName, email, phone, address, message, language, createdAt: now },
    lines: lines.map(({ item, quantity, minimum, acceptsPart, surplus }) => ({
      ...{ itemId: item, asked: quantity, minimum, acceptsPart, surplusConsented: surplus },
    })),
  });
  await insertEvent({
    campaignId: campaign.id,
    subjectKind: "request",
    subjectId: id,
    kind: "asked",
    toStage: by.stage,
    details: { lines: lines.map(({ item, quantity, surplus }) => ({ item, quantity, surplus })) },
    actorId: actorOf(context.viewer),
    occurredAt: now,
    recordedAt: now,
  });
  return ok(id);
}

export interface Move {
  request: RequestRow;
  verb: RequestVerb;
  by: "requester" | "coordinator" | "time";
  details?: Record<string, string | number | boolean | null>;
  /** Columns that change with the stage. */
  also?: Parameters<typeof updateRequest>[1];
}

/** The choke point of a request: a verb that the table allows, the row and its event. */
export async function moveRequest(context: Pick<Context, "now" | "viewer">, move: Move): Promise<Result<RequestStage>> {
  const { request, verb, by, details = {}, also = {} } = move;
  const stage = requestStageOf(request.stage);
  const to = afterRequestVerb(stage, verb, by);
  if (!to) return fail("wrong_stage", { params: { stage } });
  await updateRequest(request.id, { ...also, stage: to });
  const actorId = by === "requester" && context.viewer.kind === "visitor" ? request.contactId : actorOf(context.viewer);
  await insertEvent({
    campaignId: request.campaignId,
    subjectKind: "request",
    subjectId: request.id,
    kind: verb,
    fromStage: stage,
    toStage: to,
    details,
    actorId: by === "time" ? "time" : actorId,
    occurredAt: context.now,
    recordedAt: context.now,
  });
  return ok(to);
}

/** Gives back so many promised pieces of a line: they are free again at once. */
export async function giveBack(
  context: Pick<Context, "now" | "viewer">,
  line: { id: string; campaignId: string },
  quantity: number,
  explanation: Explanation,
): Promise<void> {
  if (quantity < 1) return;
  const { now } = context;
  const written = { campaignId: line.campaignId, actorId: actorOf(context.viewer), occurredAt: now, recordedAt: now };
  const key = `released:${line.id}:${randomBytes(9).toString("base64url")}`;
  await insertReservations(release(await promisesOfLines([line.id]), quantity, explanation), { ...written, key });
}
