import { addRevisionFiles } from "#app/modules/designs/use-cases/add-revision-files.server.ts";
import { createDesign } from "#app/modules/designs/use-cases/create-design.server.ts";
import { publishRevision } from "#app/modules/designs/use-cases/publish-revision.server.ts";
import { updateRevision } from "#app/modules/designs/use-cases/update-revision.server.ts";
import { updateRevisionFile } from "#app/modules/designs/use-cases/update-revision-file.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { storeFile } from "#app/platform/files/receive-files.server.ts";
import { acceptedDesignFiles } from "#app/platform/files/stored-files.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must } from "./bookings.ts";
import { aPerson, as, wednesday } from "./people.ts";
import { aSpace } from "./spaces.ts";
import { boxStl } from "./stl.ts";

export function by<Output>(person: Person, verb: VerbOf<Output>, input: Record<string, unknown>, now = wednesday) {
  return execute(verb, as(person, now), input);
}

/** A file that this person has just sent. */
export async function aFile(
  person: Person,
  content: Uint8Array | string = boxStl(20, 30, 10),
  name = "boite.stl",
): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const given = { name, createdById: person.userId, now: wednesday, accepted: acceptedDesignFiles };
  return must(await storeFile([bytes], given)).id;
}

/** As if the worker had been there: a box of so many millimetres, whose unit the file does not say. */
export async function looked(fileId: string, size: readonly [number, number, number] = [20, 30, 10]): Promise<void> {
  await transaction(async () => {
    const db = await database();
    const { sha256 } = await db.storedFile.findUniqueOrThrow({ where: { id: fileId } });
    const [x, y, z] = size;
    const figures = {
      kind: "mesh",
      unit: { name: "millimeter", stated: false },
      size: [...size],
      volume: x * y * z,
      surface: 2 * (x * y + y * z + x * z),
      triangles: 12,
      watertight: true,
    };
    const row = {
      state: "done",
      reading: 1,
      format: "stl",
      kind: "mesh",
      figures,
      warnings: [],
      finishedAt: wednesday,
    };
    await db.fileAnalysis.upsert({ where: { sha256 }, create: { sha256, askedAt: wednesday, ...row }, update: row });
  });
}

/** A space with its keeper and a draft that has one analysed part and everything else that publishing asks for. */
export async function aDraft(
  given: { licence?: string; size?: readonly [number, number, number]; title?: string } = {},
) {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const { licence = "CERN-OHL-S-2.0", size = [20, 30, 10], title = "Bandeau de visière" } = given;
  const { code } = must(await by(keeper, createDesign, { space: space.id, title, purpose: "Tenir une visière" }));
  const here = { design: code, number: 1 };
  const fileId = await aFile(keeper, boxStl(...size));
  await looked(fileId, size);
  const added = must(await by(keeper, addRevisionFiles, { ...here, fileIds: [fileId] }));
  const file = added.files[0]?.id ?? "";
  const { version } = must(await by(keeper, updateRevisionFile, { ...here, file, unit: "millimeter" }));
  const settings = { process: "fdm", material: "PETG", layerUm: 200, infillPercent: 20 };
  must(await by(keeper, updateRevision, { ...here, version, licence, authors: ["Démo-Lab"], settings }));
  return { space, keeper, code, file, here };
}

/** The same, published. */
export async function aPublishedDesign(given: Parameters<typeof aDraft>[0] = {}) {
  const draft = await aDraft(given);
  must(await by(draft.keeper, publishRevision, draft.here));
  return draft;
}
