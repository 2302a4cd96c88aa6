import path from "node:path";
import { moveClock } from "#tests/integration/http/clock.ts";
import { startServer } from "#tests/integration/http/server.ts";
import { findPages } from "./crawl.ts";
import { keepAddresses, makeFolder, templateDatabase, templateFiles, wednesday } from "./folder.ts";

/** Once: the demonstration as it stands that Wednesday, and where each kind of page is found in it. */
export default async function prepareSite(): Promise<void> {
  const folder = makeFolder();
  const clock = path.join(folder, "template-clock");
  moveClock(clock, wednesday);
  const server = await startServer({
    databaseFile: templateDatabase(),
    filesFolder: templateFiles(),
    environment: { DEMO: "on", CLOCK_FILE: clock },
  });
  try {
    keepAddresses(await findPages(server.address));
  } finally {
    await server.stop();
  }
}
