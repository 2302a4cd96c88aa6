import { defineUseCase } from "#app/platform/use-case.server.ts";
import { takeStep } from "../change-request.server.ts";
import { fail } from "../failures.ts";
import { acceptInput, requestOutput } from "../material.schema.ts";
import { freeQuantities } from "../move-stock.server.ts";
import { findMaterial } from "../repos/material.repo.server.ts";
import { requestFor } from "../request.server.ts";

export const acceptMaterialRequest = defineUseCase({
  name: "accept-material-request",
  module: "materials",
  summary: "Accept a request in full or in part: that quantity is reserved until it is sent.",
  method: "POST",
  path: "/material-requests/{request}/accept",
  access: "person",
  input: acceptInput,
  output: requestOutput,
  async run({ viewer, now }, { request, quantity, message }) {
    const found = await requestFor(viewer, request, "accept");
    if (!found.ok) return found;
    const { row } = found.value;
    const accepted = quantity ?? row.asked;
    if (accepted > row.asked) return fail("more_than_asked");
    const material = await findMaterial(row.materialId);
    const free = material ? ((await freeQuantities([material], now)).get(material.id) ?? 0) : 0;
    if (accepted > free) return fail("not_enough", { details: { available: free } });
    return takeStep(row, {
      ...{ viewer, now, verb: "accept", kind: "accepted", data: { accepted }, quantity: accepted, message },
      mail: { name: "accepted", to: "asker" },
    });
  },
});
