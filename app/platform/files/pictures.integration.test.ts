import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { transaction } from "#app/platform/db/database.server.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { purgePictures } from "./jobs.server.ts";
import { insertPicture } from "./picture.repo.server.ts";
import { readPicture, storePicture } from "./pictures.server.ts";
import { receiveForm } from "./upload.server.ts";

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: { r: 180, g: 90, b: 30 } } });
}

/** Twice as wide as high, stored lying down with the mark « turn a quarter », and with the place where it was taken. */
async function fromAPhone(): Promise<Buffer> {
  return plain(2400, 1200)
    .withExif({
      IFD0: { Make: "Phone", Copyright: "SECRET-OWNER" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "44/1 43/1 42/1", GPSLongitudeRef: "E", GPSLongitude: "5/1 1/1 19/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

function filesKept(): string[] {
  const folder = path.join(process.env.FILES_FOLDER!, "pictures");
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith(".webp"))
    : [];
}

async function bytesOf(storageKey: string, size: 320 | 960 | 1920): Promise<Buffer> {
  const file = await readPicture(storageKey, size);
  const chunks: Buffer[] = [];
  for await (const chunk of file!.stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function formOf(files: { name: string; bytes: Uint8Array }[], fields: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { name, bytes } of files)
    form.append("pictures", new File([Uint8Array.from(bytes)], name, { type: "image/jpeg" }));
  return new Request("http://localhost/upload", { method: "POST", body: form });
}

describe("a picture that is kept", () => {
  test("is upright, in three sizes, and says nothing of where it was taken", async () => {
    const given = await fromAPhone();
    const before = await sharp(given).metadata();
    expect(before.orientation).toBe(6);
    expect(given.includes("SECRET-OWNER")).toBe(true);
    const stored = await storePicture(given);
    if (!stored.ok) throw new Error(stored.failure.code);
    expect(stored.value.width).toBe(1200);
    expect(stored.value.height).toBe(2400);
    for (const size of [320, 960, 1920] as const) {
      const bytes = await bytesOf(stored.value.storageKey, size);
      const meta = await sharp(bytes).metadata();
      expect(meta.format).toBe("webp");
      expect(meta.height).toBe(meta.width * 2);
      expect(meta.width).toBe(Math.min(size, 1200));
      expect([meta.exif, meta.xmp, meta.iptc, meta.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bytes.includes("SECRET-OWNER")).toBe(false);
    }
  });

  test.each(["png", "webp", "avif"] as const)("may be %s", async (format) => {
    expect((await storePicture(await plain(40, 30)[format]().toBuffer())).ok).toBe(true);
  });
});

describe("what is refused, with the reason", () => {
  async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
    const before = filesKept().length;
    const result = await storePicture(bytes);
    expect(filesKept()).toHaveLength(before);
    return result.ok ? undefined : result.failure.code;
  }

  test("a text renamed .jpg", async () => {
    expect(await codeOf(Buffer.from("this is not a picture, whatever its name"))).toBe("platform.not_a_picture");
  });

  test("a drawing in SVG, which can carry a program", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    expect(await codeOf(Buffer.from(svg))).toBe("platform.not_a_picture");
  });

  test("nothing at all", async () => {
    expect(await codeOf(new Uint8Array())).toBe("platform.not_a_picture");
  });

  test("a photo cut half-way", async () => {
    const whole = await sharp(randomBytes(600 * 400 * 3), { raw: { width: 600, height: 400, channels: 3 } })
      .jpeg()
      .toBuffer();
    expect(await codeOf(whole.subarray(0, whole.length / 2))).toBe("platform.picture_unreadable");
  });

  test("the first bytes of a photo, then anything", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(4000)]);
    expect(await codeOf(bytes)).toBe("platform.picture_unreadable");
  });

  test("20,000 pixels wide", async () => {
    expect(await codeOf(await plain(20_000, 10).png().toBuffer())).toBe("platform.picture_too_large");
  });

  test("more than 40 million pixels", async () => {
    expect(await codeOf(await plain(8000, 6000).png().toBuffer())).toBe("platform.picture_too_large");
  });

  test("60 MB", async () => {
    expect(await codeOf(Buffer.concat([await plain(9, 9).jpeg().toBuffer(), Buffer.alloc(60_000_000)]))).toBe(
      "platform.picture_too_heavy",
    );
  });
});

describe("a form with pictures", () => {
  test("keeps all of them, in order, and gives the other fields back", async () => {
    const person = await aPerson();
    const bytes = await plain(60, 40).jpeg().toBuffer();
    const request = formOf(
      [
        { name: "a.jpg", bytes },
        { name: "b.jpg", bytes },
        { name: "", bytes: new Uint8Array() },
      ],
      { title: "Perceuse" },
    );
    const received = await receiveForm(request, { createdById: person.userId, now: wednesday });
    if (!received.ok) throw new Error(received.failure.code);
    expect(received.value.pictureIds).toHaveLength(2);
    expect(received.formData.get("title")).toBe("Perceuse");
  });

  test("of which one is not a picture keeps none, says which, and loses nothing of what was typed", async () => {
    const person = await aPerson();
    const before = filesKept().length;
    const good = await plain(60, 40).jpeg().toBuffer();
    const request = formOf(
      [
        { name: "good.jpg", bytes: good },
        { name: "note.jpg", bytes: Buffer.from("text") },
      ],
      { title: "Perceuse à colonne" },
    );
    const received = await receiveForm(request, { createdById: person.userId, now: wednesday });
    expect(received).toMatchObject({
      ok: false,
      failure: { code: "platform.not_a_picture", params: { name: "note.jpg" } },
    });
    expect(received.formData.get("title")).toBe("Perceuse à colonne");
    expect(filesKept()).toHaveLength(before);
  });

  test("of 60 MB is answered, with what was typed", async () => {
    const person = await aPerson();
    const request = formOf([{ name: "huge.jpg", bytes: Buffer.alloc(60_000_000, 1) }], { title: "Perceuse" });
    const received = await receiveForm(request, { createdById: person.userId, now: wednesday });
    expect(received).toMatchObject({ ok: false, failure: { code: "platform.picture_too_heavy", status: 413 } });
    expect(received.formData.get("title")).toBe("Perceuse");
  });

  test("that arrives cut is refused", async () => {
    const person = await aPerson();
    const request = new Request("http://localhost/upload", {
      method: "POST",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
      body: '--x\r\nContent-Disposition: form-data; name="pictures"; filename="a.jpg"\r\n\r\nhalf',
    });
    const received = await receiveForm(request, { createdById: person.userId, now: wednesday });
    expect(received).toMatchObject({ ok: false, failure: { code: "platform.upload_cut", status: 400 } });
  });
});

test("what nobody used is gone after a day, file and row, and what a listing could still use is not", async () => {
  const person = await aPerson();
  const stored = await storePicture(await plain(40, 30).jpeg().toBuffer());
  if (!stored.ok) throw new Error(stored.failure.code);
  const { storageKey } = stored.value;
  const kept = new Date();
  await transaction(() => insertPicture(stored.value, { createdById: person.userId, now: kept }));
  await purgePictures(new Date(kept.getTime() + 3_600_000));
  expect(await readPicture(storageKey, 320)).toBeDefined();
  await purgePictures(new Date(kept.getTime() + 2 * 86_400_000));
  expect(await readPicture(storageKey, 320)).toBeUndefined();
});
