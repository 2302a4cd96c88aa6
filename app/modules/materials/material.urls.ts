import { listingPath } from "#app/modules/listings/listing.urls.ts";

export function materialPath(code: string): string {
  return listingPath(code, "material");
}

export function stockPath(code: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== "")).toString();
  return `${materialPath(code)}/stock${search ? `?${search}` : ""}`;
}

export function stockExportPath(code: string): string {
  return `${materialPath(code)}/stock.csv`;
}

export function materialEditPath(code: string): string {
  return `${materialPath(code)}/edit`;
}

export function safetySheetPath(code: string): string {
  return `${materialPath(code)}/safety-sheet`;
}

export function materialRequestPath(code: string): string {
  return `/m/requests/${code}`;
}

export function spaceStockPath(slug: string): string {
  return `/s/${slug}/stock`;
}

export function newMaterialPath(slug: string): string {
  return `/s/${slug}/stock/new`;
}

export function countPath(slug: string): string {
  return `/s/${slug}/stock/count`;
}

export function countSheetPath(slug: string, id: string): string {
  return `${countPath(slug)}/${id}`;
}

export function signInPath(back: string): string {
  return `/sign-in?${new URLSearchParams({ to: back })}`;
}
