import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, utimesSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { transaction } from "#app/platform/db/database.server.ts";
import { failPicture } from "#app/platform/files/pictures.server.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { derivedResponse, fileResponse } from "./file-response.server.ts";
import { purgeFiles } from "./jobs.server.ts";
import { receiveFiles, storeFile } from "./receive-files.server.ts";
import {
  claimFiles,
  copyStoredFile,
  deleteStoredFile,
  findStoredFile,
  listStoredFiles,
  setFileFormat,
} from "./stored-file.repo.server.ts";
import {
  acceptedDesignFiles,
  acceptedDocuments,
  deleteStoredBytes,
  openStoredFile,
  storedFilePath,
  writeDerived,
} from "./stored-files.server.ts";

const pdf = (text = "one") => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);
const accepted = { files: acceptedDocuments };
const hours = 3_600_000;

function kept(): string[] {
  return ["files", "incoming"].flatMap((name) => {
    const folder = path.join(process.env.FILES_FOLDER!, name);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [entry.name] : [],
    );
  });
}

function formOf(files: { name: string; bytes: Buffer }[], fields: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { name, bytes } of files) form.append("files", new File([Uint8Array.from(bytes)], name));
  return new Request("http://localhost/files", { method: "POST", body: form });
}

async function stored(bytes: Buffer, name = "fiche.pdf") {
  const { userId } = await aPerson();
  const result = await storeFile([bytes], { name, createdById: userId, now: wednesday, accepted: acceptedDocuments });
  if (!result.ok) throw new Error(result.failure.code);
  return { userId, file: result.value };
}

/** As if it had lain there for two days. */
function old(sha256: string): void {
  const before = new Date(wednesday.getTime() - 48 * hours);
  utimesSync(storedFilePath(sha256), before, before);
}

describe("a form with files", () => {
  test("keeps them under their hash, with the name to show, and gives the other fields back", async () => {
    const { userId } = await aPerson();
    const request = formOf(
      [
        { name: "C:\\fiche sécurité.pdf", bytes: pdf("a") },
        { name: "", bytes: Buffer.alloc(0) },
      ],
      { title: "PETG noir" },
    );
    const received = await receiveFiles(request, { createdById: userId, now: wednesday, accepted });
    if (!received.ok) throw new Error(received.failure.code);
    expect(received.formData.get("title")).toBe("PETG noir");
    const [file] = received.value.files;
    expect(file).toMatchObject({
      field: "files",
      name: "fiche sécurité.pdf",
      format: "pdf",
      bytes: pdf("a").byteLength,
      sha256: createHash("sha256").update(pdf("a")).digest("hex"),
    });
    expect(existsSync(storedFilePath(file!.sha256))).toBe(true);
    expect(await findStoredFile(file!.id)).toMatchObject({ createdById: userId, holder: null });
  });

  test.each([
    ["a page named .pdf", Buffer.from("<html><script>1</script></html>"), "platform.file_web_page"],
    ["nothing", Buffer.alloc(0), "platform.file_empty"],
    ["bytes without meaning", randomBytes(500), "platform.file_not_wanted"],
    ["more than is taken", Buffer.concat([pdf(), Buffer.alloc(26_000_000, 32)]), "platform.file_too_heavy"],
  ])("of which one is %s keeps none and says which", async (_, bytes, code) => {
    const { userId } = await aPerson();
    const before = kept();
    const request = formOf(
      [
        { name: "good.pdf", bytes: pdf(`good ${code}`) },
        { name: "bad.pdf", bytes },
      ],
      { title: "PETG" },
    );
    const received = await receiveFiles(request, { createdById: userId, now: wednesday, accepted });
    expect(received).toMatchObject({
      ok: false,
      failure: { code, params: { name: "bad.pdf" }, fields: { files: [] } },
    });
    expect(received.formData.get("title")).toBe("PETG");
    expect(kept()).toEqual(before);
  });

  test("that is judged keeps nothing when the judgement is no", async () => {
    const { userId } = await aPerson();
    const before = kept();
    const seen: string[] = [];
    const received = await receiveFiles(formOf([{ name: "a.pdf", bytes: pdf("judged") }]), {
      createdById: userId,
      now: wednesday,
      accepted,
      judge: async (files) => {
        seen.push(...files.map(({ path: place }) => String(existsSync(place))));
        return failPicture("no_picture");
      },
    });
    expect(received).toMatchObject({ ok: false, failure: { code: "platform.no_picture" } });
    expect(seen).toEqual(["true"]);
    expect(kept()).toEqual(before);
  });

  test("that arrives cut, or is none, leaves nothing", async () => {
    const { userId } = await aPerson();
    const before = kept();
    const part = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.4 half';
    for (const [type, body] of [
      ["multipart/form-data; boundary=x", part],
      ["multipart/form-data", part],
      ["text/plain", "hello"],
    ] as const) {
      const request = new Request("http://localhost/", { method: "POST", headers: { "Content-Type": type }, body });
      const received = await receiveFiles(request, { createdById: userId, now: wednesday, accepted });
      expect(received).toMatchObject({ ok: false, failure: { code: "platform.upload_cut" } });
    }
    expect(kept()).toEqual(before);
  });
});

test("the same content lies there once, and goes when the last that needs it has gone", async () => {
  const { userId, file } = await stored(pdf("shared"));
  const { file: again } = await stored(pdf("shared"), "other name.pdf");
  expect(again.sha256).toBe(file.sha256);
  const holder = "designs/revision/1";
  expect(await transaction(() => claimFiles({ fileIds: [file.id], createdById: userId, holder }))).toBe(true);
  expect(await transaction(() => claimFiles({ fileIds: [file.id], createdById: userId, holder: "other" }))).toBe(false);
  expect(await transaction(() => claimFiles({ fileIds: [again.id], createdById: userId, holder }))).toBe(false);
  expect(await transaction(() => claimFiles({ fileIds: [], createdById: userId, holder }))).toBe(true);
  const copy = await transaction(() => copyStoredFile(file.id, "designs/revision/2", userId, wednesday));
  await transaction(() => setFileFormat(file.sha256, "text"));
  expect(await listStoredFiles("designs/revision/2")).toMatchObject([{ id: copy, name: "fiche.pdf", format: "text" }]);

  old(file.sha256);
  await purgeFiles(new Date(wednesday.getTime() + 25 * hours));
  expect(await findStoredFile(again.id)).toBeUndefined();
  expect(existsSync(storedFilePath(file.sha256))).toBe(true);
  expect(await transaction(() => deleteStoredFile({ id: file.id, holder: "not it" }))).toBe(false);
  expect(await transaction(() => deleteStoredFile({ id: file.id, holder }))).toBe(true);
  expect(await transaction(() => deleteStoredFile({ id: copy, holder: "designs/revision/2" }))).toBe(true);
  await purgeFiles(wednesday);
  expect(existsSync(storedFilePath(file.sha256))).toBe(false);
});

test("what was sent and not used has a day", async () => {
  const { file } = await stored(pdf("unused"));
  old(file.sha256);
  await purgeFiles(new Date(wednesday.getTime() + 23 * hours));
  expect(existsSync(storedFilePath(file.sha256))).toBe(true);
  await purgeFiles(new Date(wednesday.getTime() + 25 * hours));
  expect(existsSync(storedFilePath(file.sha256))).toBe(false);
});

test("a file is offered to be taken, never shown in place", async () => {
  const { file } = await stored(pdf("taken"), "fiche sécurité.pdf");
  const ask = (headers = {}) => fileResponse(file, new Request("http://localhost/", { headers }), { shared: false });
  const answer = await ask();
  expect(Buffer.from(await answer.arrayBuffer()).equals(pdf("taken"))).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": expect.stringMatching(/^attachment; /),
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, max-age=0, must-revalidate",
  });
  expect((await ask({ "if-none-match": String(answer.headers.get("etag")) })).status).toBe(304);
  const gone = { sha256: "0".repeat(64), name: "a.pdf" };
  expect((await fileResponse(gone, new Request("http://localhost/"), { shared: true })).status).toBe(404);
  expect(await openStoredFile("../../etc/passwd")).toBeUndefined();
});

test("a design takes more kinds of files than a document does", () => {
  expect(Object.keys(acceptedDesignFiles)).toEqual(expect.arrayContaining(Object.keys(acceptedDocuments)));
  expect(acceptedDocuments.stl).toBeUndefined();
});

test("what was made of a file is shown from a place that cannot run, and goes with the file", async () => {
  const { file } = await stored(pdf("with a picture"));
  await writeDerived(file.sha256, "picture", Buffer.from("webp"));
  const answer = await derivedResponse(file.sha256, "picture", { shared: true });
  expect(await answer.text()).toBe("webp");
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "public, max-age=86400",
  });
  expect((await derivedResponse(file.sha256, "model", { shared: true })).status).toBe(404);
  await deleteStoredBytes(file.sha256);
  expect((await derivedResponse(file.sha256, "picture", { shared: true })).status).toBe(404);
});
