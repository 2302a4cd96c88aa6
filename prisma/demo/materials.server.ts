import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { acceptMaterialRequest } from "#app/modules/materials/use-cases/accept-material-request.server.ts";
import { advanceMaterial } from "#app/modules/materials/use-cases/advance-material.server.ts";
import { askMaterial } from "#app/modules/materials/use-cases/ask-material.server.ts";
import { countStock } from "#app/modules/materials/use-cases/count-stock.server.ts";
import { createMaterial } from "#app/modules/materials/use-cases/create-material.server.ts";
import { getStock } from "#app/modules/materials/use-cases/get-stock.server.ts";
import { receiveMaterial } from "#app/modules/materials/use-cases/receive-material.server.ts";
import { recordMovement } from "#app/modules/materials/use-cases/record-movement.server.ts";
import { sendMaterial } from "#app/modules/materials/use-cases/send-material.server.ts";
import { answerNeed } from "#app/modules/needs/use-cases/answer-need.server.ts";
import { createNeed } from "#app/modules/needs/use-cases/create-need.server.ts";
import type { Cast } from "./demo.server.ts";

type Made = { code: string };

/** Spools that were partly used, sheets that are swapped, elastic of which there is never enough. */
async function fillShelves({ as, spaceIds }: Cast) {
  const petg = await as<Made>("demoLab", 64, createMaterial, {
    ...{ space: spaceIds.demoLab, title: "PETG transparent 1,75 mm", category: "filament", unit: "kg", publish: true },
    ...{ colour: "transparent", grade: "1,75 mm", storedAt: "Étagère B, boîtes fermées", lowStock: 3000 },
    ...{ quantity: 12_000, batch: "A-0117", offered: "given", description: "Bobines d’un kilo, tenues au sec." },
  });
  const sheets = await as<Made>("moulin", 63, createMaterial, {
    ...{
      space: spaceIds.moulin,
      title: "Plaques de PMMA 3 mm",
      category: "plastic_sheet",
      unit: "sheet",
      publish: true,
    },
    ...{
      colour: "incolore",
      grade: "3 mm, 60 × 90 cm",
      quantity: 24,
      offered: "swapped",
      swapFor: "du contreplaqué de 5 mm",
    },
    ...{ storedAt: "Contre le mur du fond", lowStock: 5 },
  });
  const flat = await as<Made>("grange", 62, createMaterial, {
    ...{ space: spaceIds.grange, title: "Élastique plat 6 mm", category: "elastic_cord", unit: "m", publish: true },
    ...{ colour: "blanc", quantity: 180_000, lowStock: 200_000, offered: "at_cost", priceCents: 25 },
  });
  const elastic = await as<Made>("moulin", 61, createMaterial, {
    ...{ space: spaceIds.moulin, title: "Élastique rond 3 mm", category: "elastic_cord", unit: "m", publish: true },
    ...{ colour: "noir", quantity: 90_000, offered: "given" },
  });
  await as("grange", 4, recordMovement, {
    ...{ material: flat.code, kind: "consume", quantity: 156_000, reason: "Sangles des visières, avec Le Moulin" },
  });
  return { petg, sheets, elastic };
}

/** Two spools leave for La Grange, one of them a little lighter than it was said; another request waits. */
async function moveSpools({ as, spaceIds }: Cast, petg: Made): Promise<void> {
  await as("demoLab", 40, recordMovement, {
    material: petg.code,
    kind: "consume",
    quantity: 1450,
    reason: "Pièces de rechange",
  });
  await as("demoLab", 21, recordMovement, { material: petg.code, kind: "receive", quantity: 4000, batch: "B-0204" });
  const message = "Pour l’atelier visières, nous passons jeudi.";
  const asked = await as<Made>("grange", 15, askMaterial, {
    material: petg.code,
    space: spaceIds.grange,
    quantity: 4000,
    message,
  });
  await as("demoLab", 14, acceptMaterialRequest, {
    request: asked.code,
    quantity: 4000,
    message: "D’accord, c’est prêt.",
  });
  await as("demoLab", 12, sendMaterial, { request: asked.code });
  const arrived = { request: asked.code, arrived: 3800, difference: "lost", message: "Une bobine était entamée." };
  await as("grange", 12, receiveMaterial, arrived);
  const held = { material: petg.code, quantity: 1000, holderName: "Bénévole de Démo-Lab", note: "À imprimer chez soi" };
  await as("demoLab", 8, advanceMaterial, held);
  await as("moulin", 1, askMaterial, {
    material: petg.code,
    space: spaceIds.moulin,
    quantity: 2000,
    message: "Deux bobines suffiraient.",
  });
}

async function countShelves({ as, spaceIds }: Cast, sheets: Made): Promise<void> {
  type Stock = { batches: { id: string }[] };
  const { batches } = await as<Stock>("moulin", 6, getStock, { material: sheets.code });
  const lines = batches.map(({ id }) => ({ batch: id, counted: 22, reason: "Deux plaques fendues" }));
  await as("moulin", 6, countStock, { space: spaceIds.moulin, note: "Inventaire du mois", lines });
}

/** Materials that circulate between the spaces of the demonstration, and a need that others answer in part. */
export async function tellMaterials(cast: Cast): Promise<void> {
  const { petg, sheets, elastic } = await fillShelves(cast);
  await moveSpools(cast, petg);
  await countShelves(cast, sheets);
  const { as, spaceIds, now } = cast;
  const need = await as<Made>("demoLab", 5, createNeed, {
    ...{ space: spaceIds.demoLab, title: "Élastique pour serre-têtes", unit: "m", quantity: 200_000 },
    description: "Rond ou plat, de 3 à 6 mm, toutes couleurs : pour fixer des visières.",
    wantedBy: addDays(localDateOf(now.getTime(), "Europe/Paris"), 21),
  });
  await as("moulin", 3, answerNeed, {
    need: need.code,
    material: elastic.code,
    quantity: 60_000,
    message: "Nous en avons trop.",
  });
}
