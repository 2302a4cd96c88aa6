import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { storeFile } from "#app/platform/files/receive-files.server.ts";
import { findStoredFile } from "#app/platform/files/stored-file.repo.server.ts";
import { acceptedDesignFiles, readDerived, storedFilePath } from "#app/platform/files/stored-files.server.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { analyseFile } from "./analysis.server.ts";
import { analyseWaiting } from "./analysis-jobs.server.ts";
import { deleteOrphanAnalyses, findAnalysis, placeInLine, putInLine } from "./file-analysis.repo.server.ts";
import { binaryStl, boxTriangles, threeMf } from "./made-files.fixture.ts";
import { endReading, readingAllowance } from "./read-in-worker.server.ts";
import { receiveDesignFiles } from "./receive-design-files.server.ts";

afterAll(endReading);

function kept(): string[] {
  const folder = process.env.FILES_FOLDER!;
  return ["files", "incoming"].flatMap((name) =>
    existsSync(path.join(folder, name))
      ? readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map((one) => one.name)
      : [],
  );
}

async function send(files: [string, Uint8Array][]) {
  const { userId } = await aPerson();
  const form = new FormData();
  form.append("note", "première");
  for (const [name, bytes] of files) form.append("files", new File([Uint8Array.from(bytes)], name));
  const request = new Request("http://localhost/files", { method: "POST", body: form });
  return receiveDesignFiles(request, { createdById: userId, now: wednesday });
}

test("files of a design arrive with what was found in them, a picture and a light model", async () => {
  const received = await send([
    ["boîte.stl", binaryStl(boxTriangles([60, 40, 20]))],
    ["boîte.zip", threeMf()],
    ["notice.txt", Buffer.from("Poncer les bords.\n")],
  ]);
  if (!received.ok) throw new Error(received.failure.code);
  const [stl, model, note] = received.value.files;
  expect(received.value.files.map(({ format }) => format)).toEqual(["stl", "3mf", "text"]);
  expect(await findStoredFile(model!.id)).toMatchObject({ format: "3mf", name: "boîte.zip" });
  expect(await findAnalysis(stl!.sha256)).toMatchObject({
    ...{ state: "done", kind: "mesh", format: "stl", pictured: true, modelled: true },
    figures: { size: [60, 40, 20], volume: 48_000, watertight: true },
  });
  expect(await findAnalysis(note!.sha256)).toMatchObject({ state: "done", kind: "text", pictured: false });
  const picture = await readDerived(stl!.sha256, "picture");
  expect(await sharp(picture).metadata()).toMatchObject({ format: "webp", width: 640, height: 480, hasAlpha: true });
  expect((await readDerived(stl!.sha256, "model"))?.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
});

test("one that cannot be trusted refuses them all, says which and why, and leaves no trace", async () => {
  const before = kept();
  const lie = binaryStl(boxTriangles(), { announced: 0xffffffff });
  const received = await send([
    ["good.stl", binaryStl(boxTriangles([1, 2, 77]))],
    ["bad.stl", lie],
  ]);
  expect(received).toMatchObject({
    ok: false,
    failure: {
      code: "designs.file_count_lies",
      status: 422,
      params: { name: "bad.stl", announced: 0xffffffff, there: 12 },
    },
  });
  expect(received.formData.get("note")).toBe("première");
  expect(kept()).toEqual(before);
  const page = await send([["page.stl", Buffer.from("<!doctype html><p>404")]]);
  expect(page).toMatchObject({ ok: false, failure: { code: "platform.file_web_page" } });
});

test("the thread that a file brings down is started again for the next", async () => {
  const big = binaryStl(boxTriangles([1, 2, 3]));
  expect(await analyseFile(big, { allowance: { ...readingAllowance, milliseconds: 0 } })).toEqual({
    analysis: { ok: false, refusal: { code: "too_complex", params: {} } },
  });
  const heavy = Buffer.from(`solid a\n${"facet normal 0 0 0\n".repeat(200_000)}endsolid a\n`);
  const starved = await analyseFile(heavy, { allowance: { milliseconds: 60_000, megabytes: 4 } });
  expect(starved?.analysis.ok).toBe(false);
  expect((await analyseFile(big))?.analysis).toMatchObject({ ok: true, figures: { volume: 6 } });
});

test("nobody waits for one: it is left, and the next are read", async () => {
  const gone = analyseFile(binaryStl(boxTriangles()), { signal: AbortSignal.abort() });
  const [first, second] = [
    analyseFile(binaryStl(boxTriangles([1, 1, 5]))),
    analyseFile(binaryStl(boxTriangles([1, 1, 6]))),
  ];
  expect(await gone).toBeUndefined();
  expect([await first, await second].map((one) => one?.analysis.ok && one.analysis.figures)).toMatchObject([
    { volume: 5 },
    { volume: 6 },
  ]);
});

test("what waits in line is read by the job, also after a restart; what is refused then goes, and its reason stays", async () => {
  const { userId } = await aPerson();
  const put = async (bytes: Uint8Array, name: string) => {
    const stored = await storeFile([bytes], {
      name,
      createdById: userId,
      now: wednesday,
      accepted: acceptedDesignFiles,
    });
    if (!stored.ok) throw new Error(stored.failure.code);
    await putInLine([stored.value.sha256], wednesday);
    return stored.value.sha256;
  };
  const good = await put(binaryStl(boxTriangles([2, 3, 9])), "a.stl");
  const bad = await put(binaryStl(boxTriangles([2, 3, 8]), { announced: 3 }), "b.stl");
  expect(await findAnalysis(good)).toMatchObject({ state: "waiting" });
  expect(await placeInLine(new Date(wednesday.getTime() + 1))).toBe(2);
  await analyseWaiting(wednesday);
  expect(await findAnalysis(good)).toMatchObject({ state: "done", attempts: 1 });
  expect(await findAnalysis(bad)).toMatchObject({ state: "refused", refusal: { code: "count_lies" } });
  expect([existsSync(storedFilePath(good)), existsSync(storedFilePath(bad))]).toEqual([true, false]);
  await deleteOrphanAnalyses();
  expect(await findAnalysis(good)).not.toBeNull();
});
