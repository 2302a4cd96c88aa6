import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import Database from "better-sqlite3";
import { password } from "#prisma/demo/story.ts";
import { moveClock } from "#tests/integration/http/clock.ts";
import { startServer } from "#tests/integration/http/server.ts";
import { folder, templateDatabase, templateFiles, wednesday } from "./folder.ts";

export { expect };

export interface Site {
  address: string;
  /** Moves the clock of the server; it stands still between two moves. */
  setClock(instant: string): void;
  /** Puts the demonstration back as it was prepared, whatever the tests before have done to it. */
  restore(): Promise<void>;
}

interface WorkerFixtures {
  site: Site;
}

interface TestFixtures {
  /** Each test begins on that Wednesday, with the demonstration as it then is, in whatever order they run. */
  beginning: undefined;
  /** What the page complained about: nothing, at the end of each test. */
  complaints: string[];
  signIn(email: string, page?: Page): Promise<void>;
}

function copyTemplate(into: string): { databaseFile: string; filesFolder: string } {
  const databaseFile = path.join(into, "site.db");
  const filesFolder = path.join(into, "files");
  copyFileSync(templateDatabase(), databaseFile);
  mkdirSync(filesFolder, { recursive: true });
  if (existsSync(templateFiles())) cpSync(templateFiles(), filesFolder, { recursive: true });
  return { databaseFile, filesFolder };
}

/** The built product on a database of its own, with the demonstration in it, on a Wednesday at 10:00. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern.
    async ({}, use) => {
      const own = mkdtempSync(path.join(folder(), "worker-"));
      const clock = path.join(own, "clock");
      moveClock(clock, wednesday);
      const copy = copyTemplate(own);
      const server = await startServer({ ...copy, environment: { DEMO: "on", CLOCK_FILE: clock } });
      const template = new Database(templateDatabase(), { readonly: true });
      await use({
        address: server.address,
        setClock: (instant) => moveClock(clock, instant),
        restore: async () => {
          await template.backup(copy.databaseFile);
        },
      });
      template.close();
      await server.stop();
      rmSync(own, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  beginning: [
    async ({ site }, use) => {
      await site.restore();
      site.setClock(wednesday);
      await use(undefined);
    },
    { auto: true },
  ],
  baseURL: async ({ site }, use) => use(site.address),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" && !/status of (4\d\d)/.test(message.text())) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ page: own, site }, use) => {
    await use(async (email, page = own) => {
      const response = await page.request.post(`${site.address}/sign-in`, {
        form: { email, password, to: "/" },
        maxRedirects: 0,
      });
      expect(response.status()).toBe(303);
    });
  },
});
