import { get } from "node:http";
import path from "node:path";
import { chromium } from "@playwright/test";
import { startServer } from "#tests/integration/http/server.ts";
import { processorTime } from "./load.ts";
import { buildFolder } from "./prepare.ts";
import { codeOf, roomsOfOneSpace } from "./size.ts";
import { kilobytes, type Row } from "./table.ts";
import { cookie } from "./targets.ts";
import type { Keep, Running } from "./throughput-rows.ts";

interface Fetched {
  /** As it travels: compressed where the server compresses. */
  bytes: number;
  status: number;
  location: string | undefined;
}

function fetched(address: string, headers: Record<string, string> = {}): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "Accept-Encoding": "gzip", ...headers } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({ bytes, status: response.statusCode ?? 0, location: response.headers.location }),
      );
    }).on("error", reject);
  });
}

interface Weight {
  htmlAndCss: number;
  fonts: number;
  script: number;
}

function namedIn(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].flatMap(([, address]) => (address ? [address] : [])))];
}

/** What a page weighs before anything is touched: its text and styles, its fonts, its script and what that script loads at once. */
async function weigh(server: string, page: string, headers: Record<string, string>): Promise<Weight> {
  const answer = await fetch(`${server}${page}`, { headers, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
  const html = await answer.text();
  const sum = async (addresses: string[]) => {
    const parts = await Promise.all(addresses.map((address) => fetched(new URL(address, server).href)));
    return parts.reduce((total, { bytes }) => total + bytes, 0);
  };
  const styles = namedIn(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const scripts = [
    ...namedIn(html, /<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g),
    ...namedIn(html, /<script[^>]+src="([^"]+)"/g),
    ...namedIn(html, /import(?: \* as \w+ from)? ?"(\/assets\/[^"]+)"/g),
  ];
  return {
    htmlAndCss: (await fetched(`${server}${page}`, headers)).bytes + (await sum(styles)),
    fonts: await sum(namedIn(html, /href="([^"]+\.woff2)"/g)),
    script: await sum([...new Set(scripts)]),
  };
}

const limits = { htmlAndCss: 40_000, fonts: 80_000, script: 150_000 };

function rowOf(name: string, { htmlAndCss, fonts, script }: Weight): Row {
  return {
    what: `weight of ${name}`,
    against: "gzip; HTML + CSS, fonts, script",
    measured: [htmlAndCss, fonts, script].map(kilobytes).join(", "),
    bound: "≤ 40, 80, 150 kB",
    ok: htmlAndCss <= limits.htmlAndCss && fonts <= limits.fonts && script <= limits.script,
  };
}

/** Everything but pictures that a browser fetches when it opens a listing for the first time. */
async function firstVisit(address: string): Promise<Row> {
  const browser = await chromium.launch({
    args: ["--no-sandbox"],
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  });
  try {
    const page = await browser.newPage();
    const protocol = await page.context().newCDPSession(page);
    const kinds = new Map<string, string>();
    let requests = 0;
    let bytes = 0;
    await protocol.send("Network.enable");
    protocol.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
    protocol.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) === "Image") return;
      requests += 1;
      bytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: "networkidle" });
    return {
      what: "first visit to a listing in a browser",
      against: "everything but pictures",
      measured: `${requests} requests, ${kilobytes(bytes)}`,
      bound: "≤ 20, ≤ 270 kB",
      ok: requests <= 20 && bytes <= 270_000,
    };
  } finally {
    await browser.close();
  }
}

export async function weightRows({ server }: Running, keep: Keep): Promise<void> {
  const { address } = server;
  const pages = [
    { name: "the catalogue", path: "/catalogue?q=imprimante&place=Lyon", headers: {} },
    { name: "a listing", path: `/l/${codeOf(3)}`, headers: {} },
    { name: "a week of 50 rooms", path: `/s/${roomsOfOneSpace.slug}/planning?view=week`, headers: {} },
    { name: "a day of 50 rooms", path: `/s/${roomsOfOneSpace.slug}/planning`, headers: {} },
    { name: "a loan", path: `/b/${codeOf(38, 8)}`, headers: cookie(0) },
  ];
  for (const { name, path: page, headers } of pages)
    keep(rowOf(name, await weigh(address, page, { "Accept-Language": "fr", ...headers })));
  keep(await firstVisit(`${address}/l/${codeOf(3)}`));
}

/** From nothing running to the first page. */
export async function startRow(databaseFile: string, folder: string): Promise<Row> {
  const began = performance.now();
  const server = await startServer({
    databaseFile,
    filesFolder: path.join(folder, "files"),
    environment: { BUILD_FOLDER: buildFolder },
  });
  try {
    const { status } = await fetched(`${server.address}/`);
    const seconds = (performance.now() - began) / 1000;
    return {
      what: "start of a built server to its first answer",
      against: "—",
      measured: `${seconds.toFixed(1)} s (${(processorTime(server.pid) / 1000).toFixed(1)} s of processor)`,
      bound: "< 3 s",
      ok: status === 200 && seconds < 3,
    };
  } finally {
    await server.stop();
  }
}
