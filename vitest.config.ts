import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    // Files of one worker share what is loaded: loading the product for each took longer than most of its tests.
    isolate: false,
    reporters: ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["app/**/*.test.ts", "app/**/*.test.tsx", "tests/architecture/**/*.test.ts"],
          exclude: ["app/**/*.integration.test.ts"],
          // Properties are tried on many examples, on machines that have other things to do.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["app/**/*.integration.test.ts", "tests/integration/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: ["tests/integration/setup/template-database.ts"],
          setupFiles: ["tests/integration/setup/each-file.ts"],
        },
      },
    ],
  },
});
