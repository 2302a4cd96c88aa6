import {
  emptyManifest,
  type Manifest,
  type ManifestFile,
  type ManifestPart,
  type ManifestProcess,
  mostManifestCharacters,
  type ReadManifest,
} from "./manifest.ts";
import { isWebAddress, Reader } from "./reader.ts";
import { readSource, type Source } from "./source.ts";

const filesOfV1 = [
  ...["design-files", "schematics", "making-instructions", "manufacturing-files", "tool-settings"],
  ...["quality-instructions", "operating-instructions", "maintenance-instructions", "disposal-instructions"],
  ...["risk-assessment", "tool-list", "bom", "archive-download"],
];

const processOfTsdc: Record<string, ManifestProcess> = { "3DP": "fdm", LAS: "laser", CNC: "cnc" };

/** A person, an organisation, or a list of them, as their names. */
function names(reader: Reader, path: string): string[] {
  const value = reader.raw(path);
  if (Array.isArray(value)) {
    reader.seen.add(path);
    return value.flatMap((one, at) => (typeof one === "string" ? [one.trim()] : names(reader, `${path}.${at}`)));
  }
  if (typeof value === "object" && value !== null) {
    reader.seen.add(path);
    const name = reader.text(`${path}.name`, 120);
    for (const more of ["affiliation", "email", "contact", "social", "memberOf"])
      reader.left(`${path}.${more}`, "not_kept");
    return name ? [name] : [];
  }
  const named = reader.text(path, 400);
  return named.split(/\s*,\s*/).filter(Boolean);
}

function credited(...lists: string[][]): string[] {
  return [...new Set(lists.flat().map((name) => name.slice(0, 120)))].filter(Boolean).slice(0, 40);
}

function filesAt(reader: Reader, path: string): ManifestFile[] {
  const value = reader.raw(path);
  if (value === undefined) return [];
  reader.left(path, "files_not_fetched");
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one): ManifestFile[] => {
    if (typeof one === "string") return [{ title: "", path: one }];
    if (typeof one !== "object" || one === null || !("path" in one) || typeof one.path !== "string") return [];
    return [{ title: "title" in one && typeof one.title === "string" ? one.title : "", path: one.path }];
  });
}

function documentsOf(reader: Reader, paths: string[]): ManifestFile[] {
  return paths.flatMap((path) => filesAt(reader, path)).slice(0, 200);
}

function imagesOf(reader: Reader): string[] {
  return filesAt(reader, "image")
    .map(({ path }) => path)
    .filter(isWebAddress);
}

function requireSaid(reader: Reader, manifest: Manifest, keys: Record<"title" | "licence" | "purpose", string>): void {
  for (const [member, key] of Object.entries(keys)) {
    const said = manifest[member as keyof typeof keys] !== "" || reader.raw(key) !== undefined;
    if (!said) reader.missing(key);
  }
}

function readV1(reader: Reader): Manifest {
  const stated = reader.raw("license");
  const hardware = typeof stated === "string" ? reader.licence("license") : reader.licence("license.hardware");
  const documentation = hardware ? "" : reader.licence("license.documentation");
  for (const part of ["documentation", "software"]) reader.left(`license.${part}`, "licence_of_documents");
  const description = reader.text("description");
  const manifest: Manifest = {
    ...emptyManifest,
    title: reader.text("title", 120),
    description,
    purpose: reader.text("intended-use", 500) || description.slice(0, 500),
    version: reader.text("version", 40),
    licence: hardware || documentation,
    authors: credited(names(reader, "licensor"), names(reader, "contributors")),
    address: reader.address("project-link") || reader.address("documentation-home"),
    derivedFrom: reader.address("derivative-of.web") || reader.address("derivative-of.manifest"),
    keywords: reader.texts("keywords"),
    images: imagesOf(reader),
    documents: documentsOf(reader, filesOfV1),
  };
  for (const key of ["contact", "manifest-author", "health-safety-notice"]) reader.left(key, "not_kept");
  requireSaid(reader, manifest, { title: "title", licence: "license", purpose: "description" });
  return manifest;
}

function sizeOf(reader: Reader, path: string): ManifestPart["size"] {
  const [width, depth, height] = ["width", "depth", "height"].map((side) => reader.raw(`${path}.${side}`));
  if (typeof width !== "number" || typeof depth !== "number" || typeof height !== "number") return null;
  return { width, depth, height };
}

function partsOf(reader: Reader): ManifestPart[] {
  const list = reader.raw("part");
  if (!Array.isArray(list)) return [];
  reader.seen.add("part");
  return list.slice(0, 200).map((_part, at) => {
    const path = `part.${at}`;
    const files = [...filesAt(reader, `${path}.export`), ...filesAt(reader, `${path}.source`)].map((file) => file.path);
    const name = reader.text(`${path}.name`, 120);
    if (!name) reader.missing(`${path}.name`);
    return {
      name,
      files,
      material: reader.text(`${path}.material`, 60),
      size: sizeOf(reader, `${path}.outer-dimensions`),
    };
  });
}

function processOf(reader: Reader): ManifestProcess | null {
  const printed = reader.raw("printing-process");
  if (printed !== undefined) {
    const process = reader.text("printing-process", 20);
    return process === "SLA" ? "resin" : process === "FDM" ? "fdm" : null;
  }
  const tsdc = reader.raw("tsdc") ?? reader.raw("tsdc-id") ?? reader.raw("part.0.tsdc") ?? reader.raw("part.0.tsdc-id");
  const first: unknown = Array.isArray(tsdc) ? tsdc.find((one) => String(one) in processOfTsdc) : tsdc;
  const process = typeof first === "string" ? (processOfTsdc[first] ?? null) : null;
  for (const key of ["tsdc", "tsdc-id"]) {
    if (process && reader.raw(key) !== undefined) reader.note(key, "taken");
    else reader.left(key, "not_kept");
  }
  return process;
}

const filesOfV2 = [
  ...["readme", "bom", "contribution-guide", "manufacturing-instructions", "user-manual", "source", "export"],
  ...["auxiliary", "attestation", "publication"],
];

function readV2(reader: Reader): Manifest {
  const parts = partsOf(reader);
  const repo = reader.address("repo");
  const stated = reader.raw("license") === undefined ? "spdx-license" : "license";
  const manifest: Manifest = {
    ...emptyManifest,
    title: reader.text("name", 120),
    purpose: reader.text("function", 500),
    version: reader.text("version", 40),
    licence: reader.licence(stated),
    authors: credited(names(reader, "licensor")),
    address: repo || (reader.raw("release") === undefined ? "" : reader.address("release")),
    derivedFrom: reader.address("fork-of"),
    massGrams: reader.number("mass"),
    material: reader.text("material", 60) || (parts.find(({ material }) => material)?.material ?? ""),
    process: processOf(reader),
    parts,
    images: imagesOf(reader),
    documents: documentsOf(reader, filesOfV2),
  };
  reader.left("release", "kept_elsewhere");
  requireSaid(reader, manifest, { title: "name", licence: stated, purpose: "function" });
  return manifest;
}

function formatOf({ values }: Source): "okh_v1" | "okh_v2" | null {
  if (Object.hasOwn(values, "okhv")) return "okh_v2";
  if (Object.hasOwn(values, "okh-manifest-version")) return "okh_v1";
  if (Object.hasOwn(values, "title") && (Object.hasOwn(values, "license") || Object.hasOwn(values, "project-link")))
    return "okh_v1";
  return Object.hasOwn(values, "name") && Object.hasOwn(values, "license") ? "okh_v2" : null;
}

function isKnownVersion(format: "okh_v1" | "okh_v2", version: unknown): boolean {
  const text = String(version ?? "");
  return format === "okh_v1" ? /^1(\.|$)/.test(text) : /^(OKH-LOSHv1\.0|2(\.\d+)?)$/.test(text);
}

/**
 * Reads an Open Know-How manifest, version 1 (YAML) or 2 (TOML, YAML too), tolerantly: what cannot be used is left and said,
 * line by line. Files are never fetched from the addresses it gives.
 */
export function readManifest(text: string): ReadManifest {
  const refused = (line: number | null, reason: "unreadable" | "not_a_manifest", value?: string): ReadManifest => ({
    format: null,
    manifest: null,
    report: [{ line, key: "", outcome: "wrong", reason, ...(value ? { value: value.slice(0, 120) } : {}) }],
  });
  if (text.length > mostManifestCharacters) return refused(null, "unreadable");
  const source = readSource(text);
  if (!("values" in source)) return refused(source.line, "unreadable", source.message);
  const format = formatOf(source);
  if (format === null) return refused(null, "not_a_manifest");
  const reader = new Reader(source);
  const versionKey = format === "okh_v1" ? "okh-manifest-version" : "okhv";
  const version = reader.raw(versionKey);
  reader.seen.add(versionKey);
  if (isKnownVersion(format, version)) reader.note(versionKey, "taken");
  else if (version === undefined) reader.missing(versionKey);
  else reader.note(versionKey, "adapted", "version_unknown");
  const manifest = format === "okh_v1" ? readV1(reader) : readV2(reader);
  return { format, manifest, report: reader.finish() };
}
