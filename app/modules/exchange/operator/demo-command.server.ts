import { loadDemo } from "#prisma/demo/demo.server.ts";
import { type OperatorCommand, report } from "./command.ts";

export const demoLoad: OperatorCommand = {
  name: "demo:load",
  usage: "",
  summary: "Load the demonstration into a database that holds nobody yet.",
  async run({ now }) {
    const lines: string[] = [];
    const loaded = await loadDemo(now, (line) => lines.push(line));
    return loaded ? report(true, lines) : report(false, ["The database already holds people: nothing was done."]);
  },
};
