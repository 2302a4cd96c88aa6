import { prepare } from "./prepare.mjs";
import { become, environment } from "./processes.mjs";

const development = process.argv.includes("--dev");

try {
  await prepare({ pages: !development });
  const quiet = "--disable-warning=ExperimentalWarning";
  process.exitCode = await become([quiet, "app/server.ts", ...(development ? ["--dev"] : [])], {
    env: environment({ NODE_ENV: development ? "development" : "production" }),
  });
} catch (error) {
  console.error(`\nEntrelieux could not start.\n${error.message}`);
  process.exitCode = 1;
}
