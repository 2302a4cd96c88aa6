import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const binaries = path.join(root, "node_modules", ".bin");

/** Tools of the project run under the Node of the project, whatever the machine has. */
export function environment(more = {}) {
  return {
    ...process.env,
    PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ""}`,
    // Prisma would otherwise download an engine that nothing here uses; any file that exists will do.
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.execPath,
    PRISMA_SKIP_POSTINSTALL_GENERATE: "true",
    PRISMA_HIDE_UPDATE_MESSAGE: "true",
    CHECKPOINT_DISABLE: "1",
    ...more,
  };
}

export function tool(name) {
  return path.join(binaries, name);
}

export const node = path.join(root, "node_modules", "node", "bin", "node");

export function nodeIsInstalled() {
  return existsSync(node);
}

/**
 * Runs to the end. `onLine` receives what it prints; without it everything is kept and given back.
 * Never throws for a status other than 0.
 */
export function run(command, args, { env = environment(), cwd = root, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
        if (!onLine) return;
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) onLine(line);
      });
      stream.on("end", () => rest && onLine?.(rest));
    }
    child.on("error", (error) => resolve({ status: 127, output: `${output}${error.message}\n` }));
    child.on("close", (status, signal) => resolve({ status: status ?? 1, output, signal }));
  });
}

/** Hands the terminal over to a process of the project's own Node, and ends as it ends. */
export function become(args, { env = environment() } = {}) {
  const settings = existsSync(path.join(root, ".env")) ? ["--env-file=.env"] : [];
  const child = spawn(node, [...settings, ...args], { cwd: root, env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (status, signal) => resolve(status ?? (signal === "SIGINT" ? 130 : 1)));
  });
}
