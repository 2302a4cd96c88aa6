import { lookup as resolveName } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { env } from "#app/platform/env.server.ts";
import { calendarBytes } from "./calendar-text.ts";
import { type AddressProblem, calendarAddress, isPublicAddress } from "./public-address.server.ts";

export type FetchProblem =
  | AddressProblem
  | "no_such_host"
  | "private_address"
  | "unreachable"
  | "too_slow"
  | "insecure"
  | "too_many_redirects"
  | "sign_in_needed"
  | "gone"
  | "refused"
  | "too_large"
  | "cut_off";

export type Fetched =
  | { ok: true; changed: true; bytes: Uint8Array; etag: string }
  | { ok: true; changed: false }
  | { ok: false; error: FetchProblem };

interface Resolved {
  address: string;
  family: number;
}

export interface FetchOptions {
  /** Of what was read before: the same again is not sent again. */
  etag?: string;
  /** Every address of a name. Given by tests. */
  resolve?: (hostname: string) => Promise<Resolved[]>;
  /** Whether an address may be reached. Given by tests. */
  isAllowed?: (address: string) => boolean;
  anyPort?: boolean;
  connectMilliseconds?: number;
  wholeMilliseconds?: number;
  mostBytes?: number;
}

type Settings = Required<FetchOptions>;

const mostRedirects = 3;

class Refused extends Error {
  readonly problem: FetchProblem;
  constructor(problem: FetchProblem) {
    super(problem);
    this.problem = problem;
  }
}

function settingsOf(given: FetchOptions): Settings {
  const inside = env().CALENDAR_ALLOW_PRIVATE === "on";
  return {
    etag: "",
    resolve: (hostname) => resolveName(hostname, { all: true, verbatim: true }),
    isAllowed: (address) => inside || isPublicAddress(address),
    anyPort: inside,
    connectMilliseconds: 5_000,
    wholeMilliseconds: 20_000,
    mostBytes: calendarBytes,
    ...given,
  };
}

/** The one address that will be connected to. A name that also leads inside is refused whole. */
async function judged(url: URL, settings: Settings): Promise<Resolved> {
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(hostname);
  let found: Resolved[];
  try {
    found = family ? [{ address: hostname, family }] : await settings.resolve(hostname);
  } catch {
    throw new Refused("no_such_host");
  }
  const [first] = found;
  if (!first) throw new Refused("no_such_host");
  if (!found.every(({ address }) => settings.isAllowed(address))) throw new Refused("private_address");
  return first;
}

function problemOf(error: unknown): FetchProblem {
  if (error instanceof Refused) return error.problem;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/CERT|SSL|TLS|ALTNAME|SIGNATURE/.test(code)) return "insecure";
  return code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" ? "cut_off" : "unreachable";
}

/** One request to exactly that address: the name is not resolved a second time, no connection is kept or shared. */
function ask(url: URL, to: Resolved, settings: Settings, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent: false,
      signal,
      lookup: (_hostname, options, answer) => (options.all ? answer(null, [to]) : answer(null, to.address, to.family)),
      headers: {
        Accept: "text/calendar, text/plain;q=0.5, */*;q=0.1",
        "Accept-Encoding": "gzip, deflate, br",
        "User-Agent": "Entrelieux (calendar reader)",
        ...(settings.etag ? { "If-None-Match": settings.etag } : {}),
      },
    });
    const connecting = setTimeout(() => sent.destroy(new Refused("too_slow")), settings.connectMilliseconds);
    sent.once("socket", (socket) =>
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(connecting)),
    );
    sent.once("response", resolve);
    sent.once("error", reject);
    sent.once("close", () => clearTimeout(connecting));
    sent.end();
  });
}

function plainBody(response: http.IncomingMessage): Readable {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  const decoders: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const decoder = decoders[encoding];
  if (!decoder) {
    if (encoding !== "" && encoding !== "identity") throw new Refused("refused");
    return response;
  }
  return pipeline(response, decoder(), () => {});
}

/** Counted as it arrives and as it unfolds: neither a body without end nor a small one that swells fills the memory. */
async function readBody(response: http.IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(response.headers["content-length"] ?? 0) > most) throw new Refused("too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of plainBody(response)) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > most) throw new Refused("too_large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function answerOf(response: http.IncomingMessage, settings: Settings): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  if (status === 304 && settings.etag) return { ok: true, changed: false };
  if (status === 401 || status === 403) throw new Refused("sign_in_needed");
  if (status === 404 || status === 410) throw new Refused("gone");
  if (status !== 200) throw new Refused("refused");
  const etag = response.headers.etag ?? "";
  const bytes = await readBody(response, settings.mostBytes);
  return { ok: true, changed: true, bytes, etag: etag.length <= 300 ? etag : "" };
}

async function follow(typed: string, settings: Settings, signal: AbortSignal): Promise<Fetched> {
  let target = calendarAddress(typed, settings);
  for (let redirects = 0; ; redirects += 1) {
    if (!target.ok) throw new Refused(target.error);
    const response = await ask(target.url, await judged(target.url, settings), settings, signal);
    try {
      const { location } = response.headers;
      const leads = [301, 302, 303, 307, 308].includes(response.statusCode ?? 0) && location;
      if (!leads) return await answerOf(response, settings);
      if (redirects >= mostRedirects) throw new Refused("too_many_redirects");
      target = calendarAddress(location, { base: target.url, anyPort: settings.anyPort });
    } finally {
      response.destroy();
    }
  }
}

/**
 * Reads a calendar from an address that somebody gave, without ever letting it lead inside this machine or its networks: each
 * name, redirections included, is resolved once, judged, and connected to at the address that was judged. Never throws.
 */
export async function fetchCalendar(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const settings = settingsOf(options);
  const patience = new AbortController();
  const late = Promise.withResolvers<never>();
  const limit = setTimeout(() => {
    late.reject(new Refused("too_slow"));
    patience.abort();
  }, settings.wholeMilliseconds);
  try {
    // A resolver cannot be interrupted: it is left behind.
    return await Promise.race([follow(address, settings, patience.signal), late.promise]);
  } catch (error) {
    return { ok: false, error: problemOf(error) };
  } finally {
    clearTimeout(limit);
  }
}
