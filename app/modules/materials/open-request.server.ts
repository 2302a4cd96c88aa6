import type { Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import type { RequestOutput } from "./material.schema.ts";
import { freeQuantities } from "./move-stock.server.ts";
import type { MaterialRow } from "./repos/material.repo.server.ts";
import { findRequest, insertRequest, insertRequestEvent } from "./repos/request.repo.server.ts";
import { requestNow } from "./request.server.ts";
import { notifyRequest } from "./request-mails.server.ts";

interface Opening {
  viewer: Person;
  now: Date;
  askerSpaceId: string;
  /** Who is told of it; the viewer where nobody is named. */
  askedById?: string;
  quantity: number;
  message: string;
  wantedBy: string | null;
  /** Offered by the giver, or granted by its rules without an answer: both reserve it. */
  begins: "asked" | "granted" | "offered";
  needId?: string;
}

/** A request begins: asked by who needs it, or offered by who has it. */
export async function openRequest(material: MaterialRow, opening: Opening): Promise<Result<RequestOutput>> {
  const {
    viewer,
    now,
    askerSpaceId,
    askedById = opening.viewer.userId,
    quantity,
    message,
    wantedBy,
    begins,
    needId,
  } = opening;
  const accepted = begins !== "asked";
  if (accepted) {
    const free = (await freeQuantities([material], now)).get(material.id) ?? 0;
    if (quantity > free) return fail("not_enough", { details: { available: free } });
  }
  const requestId = await insertRequest({
    ...{ materialId: material.id, giverSpaceId: material.listing.spaceId, askerSpaceId, askedById },
    ...{ status: accepted ? "accepted" : "requested", asked: quantity, accepted: accepted ? quantity : null, wantedBy },
    ...(needId ? { needId } : {}),
    createdAt: now,
  });
  const kind = begins === "offered" ? "offered" : "asked";
  await insertRequestEvent({ requestId, kind, quantity, message, actorId: viewer.userId, at: now });
  if (begins === "granted") await insertRequestEvent({ requestId, kind: begins, quantity, actorId: null, at: now });
  const row = await findRequest(requestId);
  if (!row) return fail("not_found");
  const to = begins === "offered" ? ("asker" as const) : ("giver" as const);
  await notifyRequest(row, { mail: begins, to, actorId: viewer.userId, quote: message, now });
  return requestNow(requestId);
}
