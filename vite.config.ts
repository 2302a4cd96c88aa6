import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
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
                  test: /app\/(ui|shell|platform\/(http|i18n\/(react|dictionary|translate)))|node_modules\/lucide-react/,
                },
              ],
            },
          },
        },
      },
    },
  },
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
});
