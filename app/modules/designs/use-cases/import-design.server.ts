import { z } from "zod";
import { createListingInput } from "#app/modules/listings/listing.schema.ts";
import { writeListing } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeDesign } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { designOutput, spaceName } from "../design.schema.ts";
import { type Manifest, mostManifestCharacters, reportReasons } from "../okh/manifest.ts";
import { readManifest } from "../okh/read-manifest.ts";
import { findDesign, findSpaceNamed, insertDesign } from "../repos/design.repo.server.ts";
import { insertRevision } from "../repos/revision.repo.server.ts";
import type { PrintSettings } from "../revision.ts";

const reportLine = z.object({
  line: z.int().nullable().describe("From 1; null when something is missing"),
  key: z.string(),
  outcome: z.enum(["taken", "adapted", "left", "wrong"]),
  reason: z.enum(reportReasons).optional(),
  value: z.string().optional(),
});

function settingsOf({ process, material }: Manifest): PrintSettings {
  return { ...(process ? { process } : {}), ...(material ? { material } : {}) };
}

export const importDesign = defineUseCase({
  name: "import-design",
  module: "designs",
  summary:
    "Begin a design from an Open Know-How manifest (version 1 in YAML, 2 in TOML), with a report line by line; its files are not fetched.",
  method: "POST",
  path: "/designs/import",
  status: 201,
  access: "person",
  input: z.object({ space: spaceName, text: z.string().min(1).max(mostManifestCharacters) }),
  output: z.object({ design: designOutput, format: z.string(), report: z.array(reportLine) }),
  async run({ viewer, now }, { space: named, text }) {
    const space = await findSpaceNamed(named);
    if (!space) return fail("no_such_space");
    const { manifest, format, report } = readManifest(text);
    if (!manifest || !format || manifest.title.length < 3) return fail("manifest_unreadable", { details: { report } });
    const { title, description, purpose, keywords, address } = manifest;
    const category = manifest.process === "laser" ? "cutting_drawing" : "model_3d";
    const listing = await writeListing(
      { viewer, now },
      createListingInput.parse({ title, description, category, spaceId: space.id }),
    );
    if (!listing.ok) return listing;
    const short = keywords.map((word) => word.slice(0, 60)).slice(0, 20);
    const designId = await insertDesign({
      listingId: listing.value.id,
      purpose,
      keywords: short,
      address,
      createdAt: now,
    });
    await insertRevision({
      ...{ designId, number: 1, licence: manifest.licence, authors: manifest.authors },
      derivedFromAddress: manifest.derivedFrom,
      note: "",
      settings: { ...settingsOf(manifest) },
      materials: [],
      milligramsPerPiece: manifest.massGrams
        ? Math.min(1_000_000_000, Math.round(manifest.massGrams * 1000)) || null
        : null,
      ...{ createdById: viewer.userId, createdAt: now, updatedAt: now },
    });
    const design = await findDesign(designId);
    return design ? ok({ design: describeDesign(design, true), format, report }) : fail("not_found");
  },
});
