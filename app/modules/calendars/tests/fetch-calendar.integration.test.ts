import http from "node:http";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { google } from "../exports.fixture.ts";
import { type FetchOptions, fetchCalendar } from "../fetch-calendar.server.ts";
import { calendarAddress, isPublicAddress } from "../public-address.server.ts";

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function listening(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function serving(answer: http.RequestListener): Promise<{ address: string; requests: http.IncomingMessage[] }> {
  const requests: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  const port = await listening(server);
  open.push(() => server.closeAllConnections());
  return { address: `http://calendrier.example:${port}`, requests };
}

/** This machine stands for the internet: its address is public for these tests, `inside` is not. */
const inside = "127.0.0.2";
const options: FetchOptions = {
  anyPort: true,
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  isAllowed: (address) => address === "127.0.0.1" || isPublicAddress(address),
  connectMilliseconds: 300,
  wholeMilliseconds: 1_000,
  mostBytes: 100_000,
};
const fetched = (address: string, more: FetchOptions = {}) => fetchCalendar(address, { ...options, ...more });
const refused = (error: string) => ({ ok: false, error });

test("a calendar is read, compressed or not, and not sent again while it has not changed", async () => {
  const { address, requests } = await serving((request, response) => {
    if (request.headers["if-none-match"] === '"one"') return response.writeHead(304).end();
    const headers = { etag: '"one"', "content-encoding": request.url === "/gzip" ? "gzip" : "identity" };
    return response.writeHead(200, headers).end(request.url === "/gzip" ? gzipSync(google) : google);
  });
  for (const path of ["/plain", "/gzip"])
    expect(await fetched(`${address}${path}`)).toEqual({
      ...{ ok: true, changed: true, etag: '"one"' },
      bytes: Buffer.from(google),
    });
  expect(await fetched(`${address}/plain`, { etag: '"one"' })).toEqual({ ok: true, changed: false });
  expect(requests[0]?.headers.host).toMatch(/^calendrier\.example:/);
});

test("redirections are followed three times, and each is judged again", async () => {
  const { address, requests } = await serving((request, response) => {
    const left = Number(request.url?.slice(1));
    const targets: Record<string, string> = {
      "/inside": `http://${inside}/`,
      "/metadata": "http://169.254.169.254/latest/meta-data/",
      "/mapped": "http://[::ffff:127.0.0.2]/",
      "/decimal": "http://2130706434/",
      "/file": "file:///etc/passwd",
      "/secret": "http://name:word@calendrier.example/",
    };
    const location = targets[request.url ?? ""] ?? (left > 0 ? `/${left - 1}` : undefined);
    if (location) response.writeHead(302, { location }).end("elsewhere");
    else response.end(google);
  });
  expect(await fetched(`${address}/3`)).toMatchObject({ ok: true });
  expect(await fetched(`${address}/4`)).toEqual(refused("too_many_redirects"));
  for (const path of ["/inside", "/metadata", "/mapped", "/decimal"])
    expect(await fetched(`${address}${path}`), path).toEqual(refused("private_address"));
  expect(await fetched(`${address}/file`)).toEqual(refused("not_an_address"));
  expect(await fetched(`${address}/secret`)).toEqual(refused("credentials_in_address"));
  expect(requests).toHaveLength(4 + 4 + 6);
});

test("a name that answers public, then private, is resolved once and never reaches inside", async () => {
  let reached = 0;
  const hidden = net.createServer(() => {
    reached += 1;
  });
  await new Promise<void>((resolve) => hidden.listen(0, inside, resolve));
  open.push(() => hidden.close());
  const { port } = hidden.address() as AddressInfo;
  let asked = 0;
  const turning = async () => {
    asked += 1;
    return [{ address: asked === 1 ? "127.0.0.1" : inside, family: 4 }];
  };
  expect(await fetched(`http://turning.example:${port}/`, { resolve: turning })).toEqual(refused("unreachable"));
  expect(asked).toBe(1);
  expect(await fetched(`http://turning.example:${port}/`, { resolve: turning })).toEqual(refused("private_address"));
  const both = async () => ["127.0.0.1", inside].map((address) => ({ address, family: 4 }));
  expect(await fetched(`http://both.example:${port}/`, { resolve: both })).toEqual(refused("private_address"));
  expect(reached).toBe(0);
});

test("neither a body without end, nor one that swells, nor one that lies about its length is read to the end", async () => {
  const { address } = await serving((request, response) => {
    if (request.url === "/endless") {
      const write = () => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", write);
      return write();
    }
    if (request.url === "/bomb")
      return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000)));
    if (request.url === "/announced") return response.writeHead(200, { "content-length": 200_000_000 }).write("B");
    return response.writeHead(200, { "content-length": 500 }).write("B", () => response.destroy());
  });
  expect(await fetched(`${address}/endless`)).toEqual(refused("too_large"));
  expect(await fetched(`${address}/bomb`)).toEqual(refused("too_large"));
  expect(await fetched(`${address}/announced`)).toEqual(refused("too_large"));
  expect(await fetched(`${address}/cut`)).toEqual(refused("cut_off"));
});

test("whoever never answers, or a drop at a time, is left", async () => {
  const { address } = await serving((request, response) => {
    if (request.url === "/silent") return;
    response.writeHead(200);
    const drops = setInterval(() => response.write("B"), 50);
    response.on("close", () => clearInterval(drops));
  });
  expect(await fetched(`${address}/silent`)).toEqual(refused("too_slow"));
  expect(await fetched(`${address}/drops`)).toEqual(refused("too_slow"));
  const never = () => new Promise<never>(() => {});
  expect(await fetched(address, { resolve: never })).toEqual(refused("too_slow"));
  const port = await listening(net.createServer(() => {}));
  // A server that accepts and never begins its TLS handshake.
  expect(await fetched(`https://calendrier.example:${port}/`)).toEqual(refused("too_slow"));
});

test("answers that are no calendar say what they are", async () => {
  const { address } = await serving((request, response) => {
    response.writeHead(Number(request.url?.slice(1))).end("no");
  });
  expect(await fetched(`${address}/401`)).toEqual(refused("sign_in_needed"));
  expect(await fetched(`${address}/404`)).toEqual(refused("gone"));
  expect(await fetched(`${address}/500`)).toEqual(refused("refused"));
  expect(await fetched(`${address}/304`)).toEqual(refused("refused"));
  const nowhere = () => Promise.reject(new Error("ENOTFOUND"));
  expect(await fetched("http://nowhere.example/", { resolve: nowhere })).toEqual(refused("no_such_host"));
});

test("without being told otherwise, nothing inside is reached", async () => {
  const { requests, address } = await serving((_request, response) => response.end(google));
  const port = new URL(address).port;
  for (const host of ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1", "0x7f000001", "[::ffff:7f00:1]"])
    expect(await fetchCalendar(`http://${host}:${port}/`, { anyPort: true }), host).toEqual(refused("private_address"));
  expect(await fetchCalendar(`http://127.0.0.1:${port}/`)).toEqual(refused("port_not_allowed"));
  expect(requests).toHaveLength(0);
});

test("which addresses are public", () => {
  const inner =
    `127.0.0.1 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.255 0.0.0.0
    224.0.0.1 255.255.255.255 198.18.0.1 192.0.2.1 168.63.129.16 :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd12:3456::1 ff02::1 ::ffff:127.0.0.1
    ::ffff:8.8.8.8 64:ff9b::7f00:1 2002:7f00:1:: 2001:0:7f00:1:: 2001:db8::1 fec0::1 localhost 1.2.3`.split(/\s+/);
  expect(inner.filter(isPublicAddress)).toEqual([]);
  const outer = ["8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "193.70.1.1", "2a01:e0a::1", "2001:41d0::1"];
  expect(outer.filter((address) => !isPublicAddress(address))).toEqual([]);
});

test("which addresses may be typed", () => {
  const typed = (text: string) => {
    const judged = calendarAddress(text);
    return judged.ok ? judged.url.href : judged.error;
  };
  expect(typed(" webcal://p01.example/x.ics#a ")).toBe("https://p01.example/x.ics");
  expect(typed("https://exemple.org:8443/x")).toBe("https://exemple.org:8443/x");
  expect(typed("http://exemple.org:22/")).toBe("port_not_allowed");
  expect(typed("https://name:word@exemple.org/")).toBe("credentials_in_address");
  for (const text of ["", "exemple.org", "ftp://exemple.org/", "file:///etc/passwd", `https://a.b/${"x".repeat(2000)}`])
    expect(typed(text)).toBe("not_an_address");
});
