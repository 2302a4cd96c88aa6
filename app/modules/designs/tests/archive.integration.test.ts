import { createHash } from "node:crypto";
import { parse } from "smol-toml";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { fromBuffer } from "yauzl";
import { database } from "#app/platform/db/database.server.ts";
import { must } from "#tests/factories/bookings.ts";
import { aDraft, aFile, by, looked } from "#tests/factories/designs.ts";
import { as } from "#tests/factories/people.ts";
import { boxStl } from "#tests/factories/stl.ts";
import { revisionSeenBy } from "../access.server.ts";
import { archiveOf } from "../archive.server.ts";
import { readManifest } from "../okh/read-manifest.ts";
import { addRevisionFiles } from "../use-cases/add-revision-files.server.ts";
import { publishRevision } from "../use-cases/publish-revision.server.ts";
import { updateRevision } from "../use-cases/update-revision.server.ts";
import { updateRevisionFile } from "../use-cases/update-revision-file.server.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Everything in a zip, by name, as another program unpacks it: sizes and checksums of the format are looked at. */
function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) return reject(error);
      zip.on("error", reject);
      zip.on("end", () => resolve(found));
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure || !stream) return reject(failure);
          const pieces: Buffer[] = [];
          stream.on("data", (piece: Buffer) => pieces.push(piece));
          stream.on("error", reject);
          stream.on("end", () => {
            found.set(entry.fileName, Buffer.concat(pieces));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

async function aDesignOfTwoParts() {
  const { keeper, here, code } = await aDraft();
  const washer = await aFile(keeper, boxStl(14, 36, 3), "Rondelle é.stl");
  await looked(washer, [14, 36, 3]);
  const added = must(await by(keeper, addRevisionFiles, { ...here, fileIds: [washer] }));
  const file = added.files.at(-1)?.id;
  const { version } = must(await by(keeper, updateRevisionFile, { ...here, file, unit: "millimeter", copies: 2 }));
  const materials = [{ material: "PETG, noir", unit: "kg", quantity: 45, pieces: 1, lossPerMille: 50 }];
  must(await by(keeper, updateRevision, { ...here, version, materials }));
  return { keeper, here, code };
}

async function archive({ keeper, here }: Awaited<ReturnType<typeof aDesignOfTwoParts>>) {
  const seen = must(await revisionSeenBy(as(keeper).viewer, here));
  const response = new Response(await archiveOf(seen, "fr"));
  return unpack(Buffer.from(await response.arrayBuffer()));
}

test("all of a revision in one archive: its files with the hashes that are kept, its manifests, its bill of materials", async () => {
  const design = await aDesignOfTwoParts();
  must(await by(design.keeper, publishRevision, design.here));
  const entries = await archive(design);
  const db = await database();
  const rows = await db.revisionFile.findMany({ where: { revision: { design: { listing: { code: design.code } } } } });
  expect(rows).toHaveLength(2);
  for (const { name, sha256: kept } of rows) expect(sha256(entries.get(`files/${name}`) ?? Buffer.of())).toBe(kept);
  const sums = (entries.get("SHA256SUMS") ?? "").toString().trimEnd().split("\n");
  expect(sums.sort()).toEqual(rows.map(({ name, sha256: kept }) => `${kept}  files/${name}`).sort());
  for (const line of sums) {
    const [hash, name] = line.split("  ");
    expect(sha256(entries.get(name ?? "") ?? Buffer.of())).toBe(hash);
  }
  expect((entries.get("bom.csv") ?? "").toString()).toBe(
    'material,quantity,unit,pieces,loss_percent\n"PETG, noir",45,g,1,5\n',
  );
  expect([...entries.keys()].sort()).toEqual(
    ["SHA256SUMS", "bom.csv", ...rows.map(({ name }) => `files/${name}`), "okh.toml", "okh.yml"].sort(),
  );
});

test("its manifests name the files as they lie in the archive, and are read back by ours", async () => {
  const design = await aDesignOfTwoParts();
  must(await by(design.keeper, publishRevision, design.here));
  const entries = await archive(design);
  const toml = (entries.get("okh.toml") ?? "").toString();
  expect(parse(toml)).toMatchObject({ license: "CERN-OHL-S-2.0" });
  expect(parseYaml((entries.get("okh.yml") ?? "").toString())).toMatchObject({ title: "Bandeau de visière" });
  for (const name of [...entries.keys()].filter((one) => one.startsWith("files/"))) expect(toml).toContain(name);
  const read = readManifest(toml);
  expect(read.report.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
});

test("a draft without a licence can be taken all the same, without a manifest", async () => {
  const design = await aDesignOfTwoParts();
  const db = await database();
  const { version } = await db.designRevision.findFirstOrThrow({
    where: { design: { listing: { code: design.code } } },
  });
  must(await by(design.keeper, updateRevision, { ...design.here, version, licence: "" }));
  const entries = await archive(design);
  expect([...entries.keys()].filter((name) => name.startsWith("okh"))).toEqual([]);
  expect(entries.has("SHA256SUMS")).toBe(true);
});
