import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import type { ServerBuild } from "react-router";
import type { ViteDevServer } from "vite";
import type { Application } from "./application.server.ts";

type Build = ServerBuild & { entry: { module: ServerBuild["entry"]["module"] & { application: Application } } };

const development = process.argv.includes("--dev");
const started = Date.now();
const buildFolder = path.resolve(process.env.BUILD_FOLDER ?? "build");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

async function developmentServer(): Promise<ViteDevServer> {
  const { createServer } = await import("vite");
  return createServer({ server: { middlewareMode: true } });
}

const vite = development ? await developmentServer() : undefined;

async function loadBuild(): Promise<Build> {
  const loaded: unknown = vite
    ? await vite.ssrLoadModule("virtual:react-router/server-build")
    : await import(path.join(buildFolder, "server/index.js"));
  return loaded as Build;
}

/** Set here for every request, whatever the client sent under these names. */
function identify(request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  const nonce = randomBytes(16).toString("base64");
  request.headers["x-request-id"] = id;
  request.headers["x-nonce"] = nonce;
  request.headers["x-client-address"] = request.ip ?? "";
  response.locals.nonce = nonce;
  response.setHeader("X-Request-Id", id);
  next();
}

/** A form of another site must not act here: browsers say where a request comes from, other clients send no cookie. */
function sameOrigin(allowed: string[]) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (["GET", "HEAD", "OPTIONS"].includes(request.method) || !request.headers.cookie) return next();
    const site = request.headers["sec-fetch-site"];
    const origin = request.headers.origin;
    const host = origin && URL.canParse(origin) ? new URL(origin).host : undefined;
    const same = host
      ? host === request.headers.host || allowed.includes(origin ?? "")
      : site === "same-origin" || site === undefined;
    if (same && site !== "cross-site") return next();
    response.status(403).type("text/plain").send("Cross-site request refused. Nothing was saved.");
  };
}

/** Whoever knows the address of a calendar reads it: it is not for the log. */
function pathWithoutSecret(path: string): string {
  return path.replace(/^(\/(?:calendars\/[^/]+|follow\/[^/]+|request)\/).*$/, "$1…");
}

function accessLog(application: Application) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const begin = process.hrtime.bigint();
    response.on("finish", () => {
      const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
      application.log.debug(
        {
          request: request.headers["x-request-id"],
          method: request.method,
          path: pathWithoutSecret(request.path),
          status: response.statusCode,
          milliseconds,
        },
        "request",
      );
    });
    next();
  };
}

function contentSecurity(tiles: string) {
  const tileHost = URL.canParse(tiles.replace(/\{.*$/, ""))
    ? [new URL(tiles.replace(/\{.*$/, "")).origin.replace("{s}", "*")]
    : [];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:", ...tileHost],
        connectSrc: development ? ["'self'", "ws:"] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    // With `no-referrer` a browser sends `Origin: null` with every form that posts without script.
    referrerPolicy: { policy: "same-origin" },
  });
}

async function serve(): Promise<void> {
  const build = await loadBuild();
  const { application } = build.entry.module;
  await application.start((line) => console.log(line));
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", Number(process.env.TRUST_PROXY ?? 0));
  app.use(identify, accessLog(application), contentSecurity(process.env.TILES_URL ?? ""), compression());
  app.get("/healthz", async (_request, response) => {
    const health = await application.health();
    response
      .status(health.database === "ok" ? 200 : 503)
      .json({ version, uptimeSeconds: Math.round((Date.now() - started) / 1000), ...health });
  });
  if (vite) app.use(vite.middlewares);
  else app.use("/assets", express.static(path.join(buildFolder, "client/assets"), { immutable: true, maxAge: "1y" }));
  app.use(express.static(vite ? "public" : path.join(buildFolder, "client"), { maxAge: "1h" }));
  app.use(sameOrigin((process.env.ALLOWED_ORIGINS ?? "").split(",").filter(Boolean)));
  app.use(createRequestHandler({ build: vite ? loadBuild : build, mode: development ? "development" : "production" }));
  const server = app.listen(Number(process.env.PORT ?? 3000), process.env.HOST ?? "127.0.0.1");
  server.once("error", (error: NodeJS.ErrnoException) => {
    const busy = error.code === "EADDRINUSE";
    console.error(
      busy ? `Port ${process.env.PORT ?? 3000} is in use. Choose another: PORT=3001 npm start` : error.message,
    );
    void application.stop().then(() => process.exit(1));
  });
  server.once("listening", () => announce(server, application));
  stopOnSignal(server, application);
}

function announce(server: Server, application: Application): void {
  const address = server.address();
  if (typeof address !== "object" || !address) return;
  const anywhere = ["0.0.0.0", "::"].includes(address.address);
  const host = anywhere ? "127.0.0.1" : address.family === "IPv6" ? `[${address.address}]` : address.address;
  application.listening(`http://${host}:${address.port}`);
  console.log(`Entrelieux ${version} · http://localhost:${address.port}`);
  process.send?.({ port: address.port });
}

function stopOnSignal(server: Server, application: Application): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // A terminal and npm may both pass the same signal on: the second one must not cut the first short.
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      server.close(() => application.stop().then(() => process.exit(0)));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 3000).unref();
    });
  }
}

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
