import { z } from "zod";
import { deleteStoredFile } from "#app/platform/files/stored-file.repo.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { shipmentFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { linkKey, named } from "../giving.schema.ts";
import { signaturesHolder } from "../signature.server.ts";

export const eraseSignature = defineUseCase({
  name: "erase-signature",
  module: "giving",
  summary: "Erase what was signed at a hand-over: for whoever coordinates or receives. What was counted stays.",
  method: "DELETE",
  path: "/shipments/{shipment}/signatures/{signature}",
  status: 204,
  access: "anyone",
  beforeConfirmation: true,
  input: z.object({ shipment: named, signature: named, key: linkKey }),
  output: z.object({}),
  async run({ viewer, now }, { shipment: code, signature, key }) {
    const found = await shipmentFor(viewer, code, { key, now });
    if (!found.ok) return found;
    const { shipment, roles } = found.value;
    if (!roles.includes("coordinator") && !roles.includes("recipient")) return fail("not_yours");
    const isErased = await deleteStoredFile({ id: signature, holder: signaturesHolder(shipment.id) });
    return isErased ? ok({}) : fail("signature_not_found");
  },
});
