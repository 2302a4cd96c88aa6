import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What the preparation leaves for the workers, in one folder named by the environment. */
const variable = "ENTRELIEUX_E2E_FOLDER";

/** Where a page is found, and as whom: nobody, or a person of the demonstration. */
export interface Found {
  address: string;
  as: string | null;
}

/** A Wednesday, 10:00 in Paris. */
export const wednesday = "2027-02-24T09:00:00Z";

export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "entrelieux-e2e-"));
  process.env[variable] = folder;
  return folder;
}

export function folder(): string {
  const named = process.env[variable];
  if (!named) throw new Error("The site was not prepared.");
  return named;
}

export function removeFolder(): void {
  rmSync(folder(), { recursive: true, force: true });
}

export const templateDatabase = () => path.join(folder(), "template.db");
export const templateFiles = () => path.join(folder(), "template-files");

export function keepAddresses(found: Record<string, Found>): void {
  writeFileSync(path.join(folder(), "addresses.json"), JSON.stringify(found));
}

export function addresses(): Record<string, Found> {
  return JSON.parse(readFileSync(path.join(folder(), "addresses.json"), "utf8")) as Record<string, Found>;
}
