import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { analyseFile } from "#app/modules/designs/analysis/analysis.server.ts";
import { recordAnalyses } from "#app/modules/designs/analysis/record-analysis.server.ts";
import { addRevisionFiles } from "#app/modules/designs/use-cases/add-revision-files.server.ts";
import { createDesign } from "#app/modules/designs/use-cases/create-design.server.ts";
import { forkRevision } from "#app/modules/designs/use-cases/fork-revision.server.ts";
import { publishRevision } from "#app/modules/designs/use-cases/publish-revision.server.ts";
import { recordDesignValidation } from "#app/modules/designs/use-cases/record-design-validation.server.ts";
import { recordPrint } from "#app/modules/designs/use-cases/record-print.server.ts";
import { removeRevisionFile } from "#app/modules/designs/use-cases/remove-revision-file.server.ts";
import { startRevision } from "#app/modules/designs/use-cases/start-revision.server.ts";
import { updateRevision } from "#app/modules/designs/use-cases/update-revision.server.ts";
import { updateRevisionFile } from "#app/modules/designs/use-cases/update-revision-file.server.ts";
import { withdrawDesignValidation } from "#app/modules/designs/use-cases/withdraw-design-validation.server.ts";
import { storeFile } from "#app/platform/files/receive-files.server.ts";
import { acceptedDesignFiles } from "#app/platform/files/stored-files.server.ts";
import type { Cast } from "./demo.server.ts";
import { spaces } from "./story.ts";
import { headbandStl } from "./visor-headband.ts";

interface Draft {
  version: number;
  files: { id: string }[];
}

/** As if somebody of the lab had sent it: kept, and looked into. */
async function sent({ userIds, now }: Cast, bytes: Uint8Array, name: string): Promise<string> {
  const given = { name, createdById: userIds.demoLab, now, accepted: acceptedDesignFiles };
  const stored = await storeFile([bytes], given);
  if (!stored.ok) throw new Error(`demo: ${name}: ${stored.failure.code}`);
  const analysed = await analyseFile(bytes);
  if (!analysed?.analysis.ok) throw new Error(`demo: ${name} cannot be read`);
  await recordAnalyses(new Map([[stored.value.sha256, analysed]]), now);
  return stored.value.id;
}

const settings = { process: "fdm", material: "PETG", layerUm: 240, walls: 3, infillPercent: 30, supports: "none" };
const materials = [
  { material: "PETG", unit: "kg", quantity: 31, pieces: 1, lossPerMille: 50 },
  { material: "plaque transparente A4", unit: "sheet", quantity: 1, pieces: 1, lossPerMille: 20 },
  { material: "élastique plat", unit: "m", quantity: 350, pieces: 1, lossPerMille: 0 },
];

async function publish(
  cast: Cast,
  here: { design: string; number: number },
  given: { daysAgo: number; band: Parameters<typeof headbandStl>[0]; note: string; minutes: number },
): Promise<void> {
  const { as } = cast;
  const { daysAgo, band, note, minutes } = given;
  const fileId = await sent(cast, headbandStl(band), "bandeau.stl");
  const added = await as<Draft>("demoLab", daysAgo, addRevisionFiles, { ...here, fileIds: [fileId] });
  const file = added.files.at(-1)?.id;
  const { version } = await as<Draft>("demoLab", daysAgo, updateRevisionFile, { ...here, file, unit: "millimeter" });
  await as("demoLab", daysAgo, updateRevision, {
    ...{ ...here, version, note, settings, materials },
    licence: "CERN-OHL-S-2.0",
    authors: ["L’équipe de Démo-Lab"],
    minutesPerPiece: minutes,
    milligramsPerPiece: 31_000,
    piecesPerPlate: 1,
    piecesConfirmed: true,
  });
  await as("demoLab", daysAgo, publishRevision, here);
}

/** Until when a dated derogation holds. */
const derogationUntil = (now: Date) => addDays(localDateOf(now.getTime(), "Europe/Paris"), 300);

const decided = {
  authority: "Agence sanitaire de démonstration",
  usages: ["general_public", "care"],
  regime: "derogation",
  evidenceAddress: "https://agence.demo.example/avis/bandeau",
};

/** A headband of the lab: its first revision withdrawn for care, its second one allowed by a dated derogation; a variant of it is begun. */
export async function tellDesigns(cast: Cast): Promise<string> {
  const { as, spaceIds, now } = cast;
  const steward = spaces.demoLab.steward;
  const { code } = await as<{ code: string }>(steward, 58, createDesign, {
    space: spaceIds.demoLab,
    title: "Bandeau de visière",
    purpose: "Tenir une plaque transparente devant le visage. Dessiné pour la démonstration : il ne protège personne.",
    description: "S’imprime à plat, sans supports. La plaque se perce à la perforatrice de bureau.",
    keywords: ["visière", "bandeau", "PETG"],
  });
  const first = { design: code, number: 1 };
  const band = { width: 150, thickness: 3, height: 14 };
  await publish(cast, first, { daysAgo: 57, band, note: "", minutes: 70 });
  const until = derogationUntil(now);
  const { items } = await as<{ items: { id: string; usage: string }[] }>(steward, 56, recordDesignValidation, {
    ...first,
    ...decided,
    until,
  });
  await as(steward, 50, startRevision, { design: code });
  const second = { design: code, number: 2 };
  const next = await as<Draft>(steward, 50, updateRevision, { ...second, version: 1, note: "Plus large" });
  for (const { id } of next.files) await as(steward, 50, removeRevisionFile, { ...second, file: id });
  const care = items.find(({ usage }) => usage === "care");
  const reason = "Serre les tempes au bout d’une heure de soins ; la révision 2 est plus large.";
  await as(steward, 50, withdrawDesignValidation, { validation: care?.id, reason });
  const note = "Bandeau plus large d’un centimètre, qui ne serre plus les tempes.";
  await publish(cast, second, { daysAgo: 49, band: { ...band, width: 160 }, note, minutes: 75 });
  await as(steward, 40, recordDesignValidation, { ...second, ...decided, until });
  await as(spaces.grange.steward, 8, recordPrint, { ...second, space: spaceIds.grange, pieces: 12 });
  const variant = { space: spaceIds.grange, title: "Bandeau de visière pour enfants" };
  await as(spaces.grange.steward, 5, forkRevision, { ...second, ...variant });
  return `${code} r2`;
}
