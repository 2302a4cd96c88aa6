import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";

/** The product as it is deployed: a process of its own, from the build, on a free port of this machine. */
export interface RunningServer {
  address: string;
  pid: number;
  /** From the start of the process until it listens. */
  startMilliseconds: number;
  /** As Ctrl-C: lets what is under way end. */
  stop(): Promise<void>;
  /** As a power cut. */
  kill(): Promise<void>;
}

export interface ServerSettings {
  databaseFile: string;
  filesFolder: string;
  environment?: Record<string, string>;
}

export const secret = "a secret that only the tests know, 32+";

function listening(child: ChildProcess): Promise<number> {
  let said = "";
  child.stdout?.on("data", (text: Buffer) => {
    said += text;
  });
  child.stderr?.on("data", (text: Buffer) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (status, signal) =>
      reject(new Error(`The server ended (${status ?? signal}) before it listened.\n${said}`)),
    );
    child.on("message", (message) => {
      if (typeof message === "object" && message !== null && "port" in message) resolve(Number(message.port));
    });
  });
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

export async function startServer({
  databaseFile,
  filesFolder,
  environment = {},
}: ServerSettings): Promise<RunningServer> {
  const build = environment.BUILD_FOLDER ?? process.env.BUILD_FOLDER ?? "build";
  if (!existsSync(path.join(build, "server/index.js"))) throw new Error("Nothing is built: npm test builds first.");
  const began = performance.now();
  const child = spawn(process.execPath, ["app/server.ts"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: `file:${databaseFile}`,
      FILES_FOLDER: filesFolder,
      PORT: "0",
      HOST: "127.0.0.1",
      AUTH_SECRET: secret,
      LOG_LEVEL: "silent",
      RATE_LIMITS: "off",
      DEMO: "off",
      SMTP_URL: "",
      BUILD_FOLDER: build,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const port = await listening(child);
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    startMilliseconds: performance.now() - began,
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
  };
}
