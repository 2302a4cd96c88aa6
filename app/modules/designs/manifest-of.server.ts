import { publicUrl } from "#app/platform/env.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import type { Revised } from "./access.server.ts";
import { namesColumn, settingsColumn } from "./columns.ts";
import { describedFiles } from "./describe-design.server.ts";
import type { DescribedFile } from "./describe-file.ts";
import { revisionFilePath, revisionPath } from "./design.urls.ts";
import { emptyManifest, type Manifest, manifestProcesses } from "./okh/manifest.ts";
import type { Publication } from "./okh/write-manifest.ts";
import { isMade } from "./revision.ts";

const absolute = (path: string) => `${publicUrl()}${path}`;

function sizeOf({ size }: DescribedFile): Manifest["parts"][number]["size"] {
  return size ? { width: size.x, depth: size.y, height: size.z ?? 0 } : null;
}

/** A revision as Open Know-How says it; `pathOf` tells where each file lies: on the web, or beside the manifest. */
export async function manifestOf(
  { design, revision }: Revised,
  pathOf?: (file: DescribedFile) => string,
): Promise<Manifest> {
  const { code, title, description, space } = design.listing;
  const settings = settingsColumn(revision.settings);
  const files = await describedFiles(revision.files);
  const place = pathOf ?? ((file: DescribedFile) => absolute(revisionFilePath(code, revision.number, file.id)));
  const parent = revision.derivedFrom;
  return {
    ...emptyManifest,
    ...{ title, description },
    purpose: design.purpose,
    version: String(revision.number),
    licence: revision.licence,
    authors: namesColumn(revision.authors).length > 0 ? namesColumn(revision.authors) : [space.name],
    address: design.address,
    derivedFrom: parent
      ? absolute(revisionPath(parent.design.listing.code, parent.number))
      : revision.derivedFromAddress,
    keywords: namesColumn(design.keywords),
    massGrams: revision.milligramsPerPiece === null ? null : revision.milligramsPerPiece / 1000,
    material: settings.material ?? "",
    process: manifestProcesses.find((one) => one === settings.process) ?? null,
    parts: files
      .filter(({ role }) => isMade(role))
      .map((file) => ({
        name: file.name,
        files: [place(file)],
        material: settings.material ?? "",
        size: sizeOf(file),
      })),
    documents: files.filter(({ role }) => !isMade(role)).map((file) => ({ title: file.name, path: place(file) })),
  };
}

export function publicationOf({ design, revision }: Revised, language: Language): Publication {
  const { code, space } = design.listing;
  const published = revision.publishedAt ?? revision.updatedAt;
  return {
    address: absolute(revisionPath(code, revision.number)),
    organisation: { name: space.name, address: absolute(`/s/${space.slug}`) },
    createdOn: design.createdAt.toISOString().slice(0, 10),
    updatedOn: published.toISOString().slice(0, 10),
    language,
  };
}
