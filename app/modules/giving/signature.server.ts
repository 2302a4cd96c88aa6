import { storeDrawing } from "#app/platform/files/drawings.server.ts";
import { listStoredFiles } from "#app/platform/files/stored-file.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { HandOver } from "./hand-over.ts";

interface Signing {
  shipment: { id: string; code: string };
  actorId: string;
  /** At which hand-over. */
  moment: HandOver;
  now: Date;
}

/** What needs the files of a shipment. */
export const signaturesHolder = (shipmentId: string) => `giving/shipment/${shipmentId}`;

/** Beside the ledger, in a row of its own: erasing it changes no total. */
export async function keepSignature(
  drawn: string,
  { shipment, actorId, moment, now }: Signing,
): Promise<Result<undefined>> {
  const png = Buffer.from(drawn.replace(/^data:image\/png;base64,/, ""), "base64");
  const given = { name: `${shipment.code}-${moment}.png`, createdById: actorId, now };
  const kept = await storeDrawing(png, { ...given, holder: signaturesHolder(shipment.id) });
  if (kept.ok) return ok(undefined);
  return { ok: false, failure: { ...kept.failure, fields: { signature: [] } } };
}

/** In the order in which they were drawn. */
export async function signaturesOf(shipmentId: string) {
  const files = await listStoredFiles(signaturesHolder(shipmentId));
  return files.map(({ id, name, sha256, createdAt }) => ({ id, name, sha256, createdAt }));
}
