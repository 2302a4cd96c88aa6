import { findRequest, requestKey } from "#app/modules/campaigns/campaigns.server.ts";
import { askHelpOut } from "#app/modules/campaigns/use-cases/ask-help-out.server.ts";
import { confirmProductionRequest } from "#app/modules/campaigns/use-cases/confirm-production-request.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { acceptHelpOut } from "#app/modules/helping/use-cases/accept-help-out.server.ts";
import { makeHelpOut } from "#app/modules/helping/use-cases/make-help-out.server.ts";
import { type AnyUseCase, execute } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import type { Cast } from "./demo.server.ts";

const day = 86_400_000;

async function byNobody<Output>(at: Date, useCase: AnyUseCase, input: Record<string, unknown>): Promise<Output> {
  const result = await execute(useCase, { viewer: visitor, now: at, requestId: "demo" }, input);
  if (!result.ok) throw new Error(`demo: ${useCase.name}: ${JSON.stringify(result.failure)}`);
  return result.value as Output;
}

/** Asked on the page of a space, confirmed by the link of the mail. */
async function ask(at: Date, input: Record<string, unknown>): Promise<string> {
  const { code } = await byNobody<{ code: string }>(at, askHelpOut, input);
  const request = await findRequest(code);
  if (!request) throw new Error(`demo: no request ${code}`);
  await byNobody(at, confirmProductionRequest, { request: code, key: requestKey(request) });
  return code;
}

/** Small requests, without any campaign: handles that are handed over, a knob that waits for an answer. */
export async function tellHelpOuts({ as, now, spaceIds }: Cast): Promise<void> {
  const at = (days: number) => new Date(now.getTime() - days * day);
  const handles = await ask(at(6), {
    space: spaceIds.demoLab,
    what: "Poignée de casier, entraxe 64 mm",
    quantity: 4,
    requesterKind: "school",
    requesterName: "Collège de l’Exemple (démo)",
    contactName: "L’intendance",
    email: "intendance@demo.example",
    town: "Die",
    postcode: "26150",
    usage: "technical",
    message: "Quatre casiers ne s’ouvrent plus. Nous pouvons envoyer une poignée cassée.",
  });
  await as("demoLab", 5, acceptHelpOut, { request: handles });
  const made = await as<{ shipment: string }>("demoLab", 3, makeHelpOut, { request: handles, quantity: 4 });
  await as("demoLab", 2, handOverShipment, {
    shipment: made.shipment,
    reason: "Donnée en main propre, à la porte de l’atelier.",
  });
  await ask(at(0.4), {
    space: spaceIds.demoLab,
    what: "Bouton de four, axe de 6 mm",
    quantity: 2,
    requesterKind: "association",
    requesterName: "Repair café de l’Exemple (démo)",
    contactName: "L’accueil",
    email: "repair-cafe@demo.example",
    town: "Crest",
    postcode: "26400",
    usage: "technical",
  });
}
