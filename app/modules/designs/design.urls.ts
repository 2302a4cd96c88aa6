export function designPath(code: string): string {
  return `/d/${code}`;
}

export function revisionPath(code: string, number: number): string {
  return `${designPath(code)}/r/${number}`;
}

export type DesignPage = "compare" | "edit" | "history" | "print" | "machines" | "validations";

function query(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text ? `?${text}` : "";
}

export function designPagePath(
  code: string,
  page: DesignPage,
  params: Record<string, string | number | undefined> = {},
): string {
  return `${designPath(code)}/${page}${query(params)}`;
}

export function editRevisionPath(code: string, number: number): string {
  return `${revisionPath(code, number)}/edit`;
}

/** Everything of a revision, with its manifest. */
export function archivePath(code: string, number: number): string {
  return `${revisionPath(code, number)}/archive.zip`;
}

export function manifestPath(code: string, number: number, format: "toml" | "yaml"): string {
  return `${revisionPath(code, number)}/okh.${format === "toml" ? "toml" : "yml"}`;
}

export function newDesignPath(slug: string): string {
  return `/s/${slug}/designs/new`;
}

export function importDesignPath(slug: string): string {
  return `/s/${slug}/designs/import`;
}

/** A file of a revision, to be taken; `what` is its picture or the light model of the viewer. */
export function revisionFilePath(
  code: string,
  number: number,
  file: string,
  what?: "picture" | "model" | "view",
): string {
  return `${revisionPath(code, number)}/files/${file}${what ? `/${what}` : ""}`;
}

export function evidencePath(code: string, validation: string): string {
  return `${designPath(code)}/evidence/${validation}`;
}
