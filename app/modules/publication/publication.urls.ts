import type { FigureName } from "./figures.ts";

export function rowsPath(code: string, what: FigureName, item: string, after?: string | number): string {
  return `/c/${code}/rows?${new URLSearchParams({ what, item, ...(after ? { after: String(after) } : {}) })}`;
}

export const reconciliationPath = (code: string, item: string) =>
  `/c/${code}/reconciliation?${new URLSearchParams({ item })}`;
