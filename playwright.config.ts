import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const common = {
  launchOptions: { executablePath },
  locale: "fr-FR",
  timezoneId: "Europe/Paris",
  actionTimeout: 15_000,
} as const;

/** Each worker has a server and a database of its own: tests of one worker see what the others of that worker wrote. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/prepare-site.ts",
  globalTeardown: "./tests/e2e/support/remove-site.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  maxFailures: 40,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  outputDir: "test-results",
  projects: [
    {
      name: "phone",
      use: { ...common, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      name: "desktop",
      testIgnore: "pages-without-script.spec.ts",
      use: { ...common, viewport: { width: 1280, height: 800 } },
    },
  ],
});
