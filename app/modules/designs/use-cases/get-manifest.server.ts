import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { publishedRevision } from "../access.server.ts";
import { fail } from "../design.failures.ts";
import { revisionName } from "../design.schema.ts";
import { manifestOf, publicationOf } from "../manifest-of.server.ts";
import { ManifestError, writeManifest } from "../okh/write-manifest.ts";

export const getManifest = defineUseCase({
  name: "get-manifest",
  module: "designs",
  summary: "A published revision as an Open Know-How manifest: version 2.4 (TOML) or 1.0.0 (YAML).",
  method: "GET",
  path: "/designs/{design}/revisions/{number}/manifest",
  access: "anyone",
  input: z.object({ ...revisionName, format: z.enum(["toml", "yaml"]).default("toml") }),
  output: z.object({ format: z.string(), text: z.string() }),
  async run({ viewer }, { format, ...named }) {
    const found = await publishedRevision(viewer, named);
    if (!found.ok) return found;
    try {
      const text = writeManifest(await manifestOf(found.value), publicationOf(found.value, "fr"), format);
      return ok({ format, text });
    } catch (error) {
      if (error instanceof ManifestError) return fail("manifest_incomplete");
      throw error;
    }
  },
});
