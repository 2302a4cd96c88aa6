import { afterAll, expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { storedFilePath } from "#app/platform/files/stored-files.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import { aPublishedDesign } from "#tests/factories/designs.ts";
import { aListing } from "#tests/factories/listings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { analyseFile } from "../analysis/analysis.server.ts";
import { endReading } from "../analysis/read-in-worker.server.ts";
import { recordAnalyses } from "../analysis/record-analysis.server.ts";
import { filePage } from "./file-page.server.ts";

afterAll(endReading);

const plain = (text: string | undefined) => text?.replaceAll(/\s/g, " ");

function visit(): Visit {
  const t = translate("fr");
  return { viewer: { kind: "visitor" }, language: "fr", t, now: wednesday, requestId: "", address: "", nonce: "" };
}

test("a file says what it holds and on which machines near it fits, to a visitor too", async () => {
  const { space, code, file } = await aPublishedDesign({ size: [220.05, 171.2, 15] });
  const facts = (side: number) => ({ buildVolumeMm: { x: side, y: side, z: 250 }, materials: ["PETG"] });
  await aListing({ spaceId: space.id, title: "Petite", facts: facts(220) });
  await aListing({ spaceId: space.id, title: "Grande", facts: facts(300) });
  const db = await database();
  const { sha256 } = await db.revisionFile.findUniqueOrThrow({ where: { id: file } });
  const analysed = await analyseFile(storedFilePath(sha256));
  await recordAnalyses(new Map([[sha256, analysed!]]), wednesday);

  const params = { code, number: "1", file };
  const page = await filePage(visit(), params);
  expect(page?.rows.map(({ value }) => plain(value))).toContain("220,05 × 171,2 × 15 mm");
  expect(page?.beds.map(({ name, line }) => [name.split(" · ")[0], plain(line)])).toEqual([
    ["Grande", "Tient sur le plateau."],
    ["Petite", "Trop large de 0,05 mm : la pièce mesure 220,05 mm, le plateau 220 mm."],
  ]);
  expect(page?.model).toEqual({ address: `/d/${code}/r/1/files/${file}/model`, scale: 1 });
  expect(page?.picture).toBe(`/d/${code}/r/1/files/${file}/picture`);
  expect(page?.viewer.measured).toContain("{distance}");
  expect(await filePage(visit(), { ...params, number: "2" })).toBeUndefined();
  expect(await filePage(visit(), { ...params, file: "elsewhere" })).toBeUndefined();
});
