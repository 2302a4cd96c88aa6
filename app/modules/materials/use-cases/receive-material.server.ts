import { defineUseCase } from "#app/platform/use-case.server.ts";
import { arrivalMaterial, explainMissing, putAway } from "../arrival.server.ts";
import { takeStep } from "../change-request.server.ts";
import { fail } from "../failures.ts";
import { mayKeepStock } from "../material.policy.ts";
import { receiveInput, requestOutput } from "../material.schema.ts";
import { missingOf } from "../material.ts";
import { requestFor } from "../request.server.ts";

export const receiveMaterial = defineUseCase({
  name: "receive-material",
  module: "materials",
  summary:
    "Say what really arrived: the stock of the receiver grows by that. What is missing was lost on the way, or miscounted: the giver then confirms.",
  method: "POST",
  path: "/material-requests/{request}/receive",
  access: "person",
  input: receiveInput,
  output: requestOutput,
  async run({ viewer, now }, { request, arrived, difference, into: named, message }) {
    const found = await requestFor(viewer, request, "receive");
    if (!found.ok) return found;
    const { row } = found.value;
    if (!mayKeepStock(viewer, row.askerSpaceId)) return fail("not_yours");
    const missing = missingOf(row.sent ?? 0, arrived);
    if (missing > 0 && !difference)
      return fail("say_what_is_missing", {
        fields: { difference: [{ key: "failures.materials.say_what_is_missing" }] },
      });
    const isLost = missing > 0 && difference === "lost";
    let toMaterialId: string | null = null;
    if (arrived > 0) {
      const into = await arrivalMaterial(row, named, { viewer, now });
      if (!into.ok) return into;
      toMaterialId = into.value.id;
      const put = await putAway(row, into.value, arrived, { viewer, now });
      if (!put.ok) return put;
    }
    if (isLost) {
      const explained = await explainMissing(row, missing, "lost", { viewer, now, reason: message });
      if (!explained.ok) return explained;
    }
    const state = missing === 0 ? null : isLost ? "lost" : "open";
    return takeStep(row, {
      ...{ viewer, now, verb: "receive", kind: "received", quantity: arrived, message },
      data: { arrived, difference: state, toMaterialId },
      mail: { name: "received", to: "giver" },
    });
  },
});
