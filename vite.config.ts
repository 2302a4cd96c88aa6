import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

/** Many small files: read one by one they take two thirds of the start of the server. */
const bundledIntoServer = [
  "@better-auth/core",
  "@better-fetch/fetch",
  "@conform-to/zod",
  "@date-fns/tz",
  "better-auth",
  "better-call",
  "date-fns",
  "jose",
  "kysely",
  "lucide-react",
  "zod",
];

export default defineConfig(({ command }) => ({
  ssr: command === "build" ? { noExternal: bundledIntoServer } : {},
  plugins: [tailwindcss(), reactRouter()],
  server: { host: "127.0.0.1" },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // A phone far from its mast waits for each request: few files, each of them needed by nearly every page.
            codeSplitting: {
              groups: [
                { name: "framework", test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
                {
                  name: "ui",
                  // Not what only the pages of a campaign need: its river, and bags declared without a network.
                  test: /app\/(ui\/(?!river)|shell|platform\/(http\/(?!.*kept-forms)|i18n\/(react|dictionary|translate)))|node_modules\/lucide-react/,
                },
                // What several pages share of the modules; the map and what only it needs come later.
                { name: "shared", test: /app\/modules\/(?!.*\/(routes\/|map))/, minShareCount: 5 },
              ],
            },
          },
        },
      },
    },
  },
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
}));
