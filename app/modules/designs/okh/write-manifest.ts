import { stringify as tomlText } from "smol-toml";
import { stringify as yamlText } from "yaml";
import { parseLicence } from "../licence.ts";
import type { Manifest, ManifestProcess } from "./manifest.ts";

/** What is known only of whoever publishes it. */
export interface Publication {
  /** Where this revision stands on the web; its design is found there. */
  address: string;
  organisation: { name: string; address: string };
  /** ISO dates of its publication. */
  createdOn: string;
  updatedOn: string;
  language: string;
}

export class ManifestError extends Error {}

function required(manifest: Manifest): void {
  if (!parseLicence(manifest.licence)) throw new ManifestError("a manifest cannot be written without an SPDX licence");
  if (manifest.title === "" || manifest.authors.length === 0)
    throw new ManifestError("a manifest cannot be written without a title and an author");
}

const tsdcOf: Record<ManifestProcess, string> = { fdm: "3DP", resin: "3DP", laser: "LAS", cnc: "CNC" };
const printingOf: Partial<Record<ManifestProcess, string>> = { fdm: "FDM", resin: "SLA" };

function said<Value>(key: string, value: Value | "" | null | undefined): Record<string, Value> {
  const isNothing =
    value === "" || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return isNothing ? {} : { [key]: value };
}

/** Millimetres to a thousandth, written without the noise of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A path is never an address, nor climbs out of its folder: a name is written so that it cannot be read so. */
function pathOf(path: string): string {
  if (/^https?:\/\//.test(path)) return path;
  return path
    .split("/")
    .map((part) => (part === ".." || part === "." ? "_" : part.replace(/[:\\]/g, "_")))
    .join("/")
    .replace(/^\/+/, "");
}

/** Version 2.4 (TOML). Throws ManifestError where the standard asks for what is not known. */
export function manifestV2(manifest: Manifest, publication: Publication): Record<string, unknown> {
  required(manifest);
  const { process, parts } = manifest;
  const tsdc = process ? tsdcOf[process] : "";
  return {
    okhv: "2.4",
    name: manifest.title,
    repo: publication.address,
    version: manifest.version,
    release: publication.address,
    ...said("fork-of", manifest.derivedFrom),
    license: manifest.licence,
    licensor: manifest.authors.length === 1 ? manifest.authors[0] : manifest.authors,
    organization: { name: publication.organisation.name, url: publication.organisation.address },
    function: manifest.purpose || manifest.title,
    "documentation-language": publication.language,
    ...said("tsdc", tsdc),
    ...said(
      "export",
      manifest.documents.map(({ path }) => pathOf(path)),
    ),
    ...said("image", manifest.images),
    ...said("mass", manifest.massGrams === null ? null : rounded(manifest.massGrams)),
    ...(tsdc === "3DP" ? said("material", manifest.material) : {}),
    ...(process ? said("printing-process", printingOf[process]) : {}),
    ...said(
      "part",
      parts.map(({ name, files, size }) => ({
        name,
        export: files.map(pathOf),
        ...said("tsdc", tsdc),
        ...(size
          ? {
              "outer-dimensions": {
                width: rounded(size.width),
                depth: rounded(size.depth),
                height: rounded(size.height),
              },
            }
          : {}),
      })),
    ),
  };
}

/** Version 1.0.0 (YAML). */
export function manifestV1(manifest: Manifest, publication: Publication): Record<string, unknown> {
  required(manifest);
  const files = (list: { title: string; path: string }[]) =>
    list.map(({ title, path }) => ({ path: pathOf(path), title: title || path }));
  return {
    "okh-manifest-version": "1.0.0",
    title: manifest.title,
    description: manifest.description || manifest.purpose || manifest.title,
    ...said("intended-use", manifest.purpose),
    ...said("keywords", manifest.keywords),
    "project-link": publication.address,
    "documentation-home": publication.address,
    ...said("image", manifest.images[0]),
    version: manifest.version,
    license: { hardware: manifest.licence },
    licensor: { name: manifest.authors.join(", ") },
    ...said(
      "contributors",
      manifest.authors.slice(1).map((name) => ({ name })),
    ),
    contact: {
      name: publication.organisation.name,
      social: [{ platform: "web", "user-handle": publication.organisation.address }],
    },
    "date-created": publication.createdOn,
    "date-updated": publication.updatedOn,
    "manifest-language": publication.language,
    "documentation-language": publication.language,
    ...(manifest.derivedFrom ? { "derivative-of": { title: manifest.derivedFrom, web: manifest.derivedFrom } } : {}),
    ...said(
      "manufacturing-files",
      files(manifest.parts.flatMap(({ name, files: paths }) => paths.map((path) => ({ title: name, path })))),
    ),
    ...said("making-instructions", files(manifest.documents)),
  };
}

export function writeManifest(manifest: Manifest, publication: Publication, format: "toml" | "yaml"): string {
  return format === "toml"
    ? `${tomlText(manifestV2(manifest, publication))}\n`
    : yamlText(manifestV1(manifest, publication));
}
