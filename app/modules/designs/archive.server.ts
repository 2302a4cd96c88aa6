import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { ZipFile } from "yazl";
import { storedFilePath } from "#app/platform/files/stored-files.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import type { Revised } from "./access.server.ts";
import { billColumn } from "./columns.ts";
import { manifestOf, publicationOf } from "./manifest-of.server.ts";
import { ManifestError, writeManifest } from "./okh/write-manifest.ts";
import type { materialUnits } from "./revision.ts";

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const smallest: Record<(typeof materialUnits)[number], string> = {
  kg: "g",
  m: "mm",
  m2: "cm2",
  sheet: "sheet",
  piece: "piece",
  l: "ml",
};

function billCsv({ revision }: Revised): string {
  const rows = billColumn(revision.materials).map(({ material, quantity, unit, pieces, lossPerMille }) =>
    [cell(material), quantity, smallest[unit], pieces, lossPerMille / 10].join(","),
  );
  return ["material,quantity,unit,pieces,loss_percent", ...rows, ""].join("\n");
}

/** Formats that are already packed gain nothing from being packed again. */
const packed = new Set(["3mf", "zip", "gzip", "7z", "jpeg", "png", "webp", "avif", "heic"]);

/**
 * Everything of a revision as one archive, written while it is sent: its files, their hashes (`sha256sum -c`), its bill of materials,
 * and its manifest in both versions.
 */
export async function archiveOf(revised: Revised, language: Language): Promise<ReadableStream<Uint8Array>> {
  const { revision } = revised;
  const zip = new ZipFile();
  const mtime = revision.publishedAt ?? revision.updatedAt;
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text, "utf8"), name, { mtime });
  const manifest = await manifestOf(revised, ({ name }) => `files/${name}`);
  manifest.documents.push({ title: "bom", path: "bom.csv" });
  try {
    for (const [format, name] of [
      ["toml", "okh.toml"],
      ["yaml", "okh.yml"],
    ] as const)
      add(name, writeManifest(manifest, publicationOf(revised, language), format));
  } catch (error) {
    // A draft may have no licence yet: its files can be taken all the same.
    if (!(error instanceof ManifestError)) throw error;
  }
  add("bom.csv", billCsv(revised));
  add("SHA256SUMS", revision.files.map(({ sha256, name }) => `${sha256}  files/${name}\n`).join(""));
  for (const { sha256, name, storedFile } of revision.files) {
    const options = { mtime, compress: !packed.has(storedFile.format), size: storedFile.bytes };
    zip.addReadStreamLazy(`files/${name}`, options, (done) => done(null, createReadStream(storedFilePath(sha256))));
  }
  zip.end();
  return createReadableStreamFromReadable(Readable.from(zip.outputStream));
}
