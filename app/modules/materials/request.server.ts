import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person, Viewer } from "#app/platform/viewer.ts";
import { unitOf } from "./describe-material.server.ts";
import { fail } from "./failures.ts";
import { maySeeRequest, requestSides } from "./material.policy.ts";
import type { RequestOutput } from "./material.schema.ts";
import { mayDo, type RequestSide, type RequestStatus, type RequestVerb, requestStatuses } from "./material.ts";
import { findRequest, type RequestRow } from "./repos/request.repo.server.ts";

export function partiesOf(row: RequestRow) {
  const { giverSpaceId, askerSpaceId, askedById } = row;
  return { giverSpaceId, askerSpaceId, askedById, askingRole: row.askerSpace.askingRole };
}

export function requestStatusOf({ status }: Pick<RequestRow, "status">): RequestStatus {
  return requestStatuses.find((one) => one === status) ?? "cancelled";
}

/** The request for whoever belongs to one of its sides; for others it does not exist. */
export async function seenRequest(viewer: Viewer, named: string): Promise<Result<RequestRow>> {
  const row = await findRequest(named);
  return row && maySeeRequest(viewer, partiesOf(row)) ? ok(row) : fail("not_found");
}

/** The side for which the viewer may do this, with the request as it is. */
export async function requestFor(
  viewer: Person,
  named: string,
  verb: RequestVerb,
): Promise<Result<{ row: RequestRow; side: RequestSide }>> {
  const found = await seenRequest(viewer, named);
  if (!found.ok) return found;
  const row = found.value;
  const sides = requestSides(viewer, partiesOf(row));
  const status = requestStatusOf(row);
  const side = sides.find((one) => mayDo(verb, one, status));
  if (side) return ok({ row, side });
  const everMay = sides.some((one) => requestStatuses.some((each) => mayDo(verb, one, each)));
  return everMay ? fail("wrong_status", { details: { status } }) : fail("not_yours");
}

export function describeRequest(row: RequestRow): RequestOutput {
  const { material, toMaterial, giverSpace, askerSpace } = row;
  const space = ({ id, slug, name }: typeof giverSpace) => ({ id, slug, name });
  return {
    ...{ id: row.id, code: row.code, status: requestStatusOf(row) },
    material: { id: material.id, code: material.listing.code, title: material.listing.title, unit: unitOf(material) },
    giver: space(giverSpace),
    asker: space(askerSpace),
    ...{ asked: row.asked, accepted: row.accepted, sent: row.sent, arrived: row.arrived, difference: row.difference },
    into: toMaterial?.listing.code ?? null,
    need: row.need?.code ?? null,
    wantedBy: row.wantedBy,
    createdAt: isoWithOffset(row.createdAt, giverSpace.zone),
  };
}

export async function requestNow(id: string): Promise<Result<RequestOutput>> {
  const row = await findRequest(id);
  return row ? ok(describeRequest(row)) : fail("not_found");
}
