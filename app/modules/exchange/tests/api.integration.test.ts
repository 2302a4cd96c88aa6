import { beforeAll, expect, test } from "vitest";
import { languages } from "#app/platform/i18n/translate.ts";
import { aPerson, aToken } from "#tests/factories/people.ts";
import { answer } from "../api.server.ts";

let token = "";

beforeAll(async () => {
  token = await aToken(await aPerson());
});

function call(method: string, path: string, given: { body?: BodyInit; headers?: Record<string, string> } = {}) {
  const { body, headers = {} } = given;
  const init = { method, headers: { Authorization: `Bearer ${token}`, ...headers }, ...(body ? { body } : {}) };
  return answer(new Request(`http://localhost/api/v1${path}`, { ...init, ...(body ? { duplex: "half" } : {}) }));
}

const json = { "Content-Type": "application/json" };
const space = { name: "La Grange", kind: "fablab", status: "open", town: "Crest", postcode: "26400" };

async function code(response: Response): Promise<string> {
  const problem = (await response.json()) as { code: string };
  return problem.code;
}

test.for<[name: string, method: string, path: string, status: number, code: string]>([
  ["an address that does not exist", "GET", "/nothing", 404, "platform.not_found"],
  ["a path that is not UTF-8", "GET", "/spaces/%E0%A4%A", 404, "platform.not_found"],
  ["a method that the address does not know", "DELETE", "/spaces", 405, "platform.method_not_allowed"],
])("%s is refused", async ([, method, path, status, expected]) => {
  const response = await call(method, path);
  expect([response.status, await code(response)]).toEqual([status, expected]);
});

test("a method that is not allowed is told which are", async () => {
  expect((await call("DELETE", "/spaces")).headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  const options = await call("OPTIONS", "/spaces");
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
});

test("HEAD answers what GET would, without the body; a slash at the end changes nothing", async () => {
  const head = await call("HEAD", "/spaces/");
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await call("GET", "/spaces/")).status).toBe(200);
});

test.for<[name: string, body: BodyInit, type: string, status: number, code: string]>([
  ["a body cut short", '{"name": "La', "application/json", 400, "platform.not_json"],
  ["a list instead of an object", "[]", "application/json", 400, "platform.not_json"],
  ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22]), "application/json", 400, "platform.not_json"],
  ["a form", "name=La+Grange", "application/x-www-form-urlencoded", 415, "platform.wrong_content_type"],
  ["a member missing", "{}", "application/json", 422, "platform.invalid_input"],
])("%s is refused", async ([, body, type, status, expected]) => {
  const response = await call("POST", "/spaces", { body, headers: { "Content-Type": type } });
  expect([response.status, await code(response)]).toEqual([status, expected]);
});

test("a body without an end is cut at the limit", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 100_000;
      controller.enqueue(new Uint8Array(100_000).fill(0x20));
    },
  });
  const response = await call("POST", "/spaces", { body: endless, headers: json });
  expect([response.status, await code(response)]).toEqual([413, "platform.too_large"]);
  expect(sent).toBeLessThan(2_000_000);
});

test("a token that nobody has is refused, in the language asked for", async () => {
  for (const language of languages) {
    const headers = { Authorization: "Bearer nobody", "Accept-Language": language };
    const response = await call("GET", "/spaces", { headers });
    expect([response.status, response.headers.get("content-language")]).toEqual([401, language]);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  }
});

test("the same key does it once; another request under the same key is refused", async () => {
  const headers = { ...json, "Idempotency-Key": "grange-1" };
  const first = await call("POST", "/spaces", { body: JSON.stringify(space), headers });
  const again = await call("POST", "/spaces", { body: JSON.stringify(space), headers });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(await again.text()).toBe(await first.text());
  const other = await call("POST", "/spaces", { body: JSON.stringify({ ...space, name: "La Cave" }), headers });
  expect([other.status, await code(other)]).toEqual([422, "platform.key_reused"]);
});

test("twenty at once under one key: done once, answered twenty times", async () => {
  const headers = { ...json, "Idempotency-Key": "grange-2" };
  const body = JSON.stringify({ ...space, name: "Vingt fois" });
  const responses = await Promise.all(Array.from({ length: 20 }, () => call("POST", "/spaces", { body, headers })));
  const texts = new Set(await Promise.all(responses.map((response) => response.text())));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
  expect(texts.size).toBe(1);
});

test.for(["", "with space", "é".normalize("NFC"), "x".repeat(256)])("the key « %s » is malformed", async (key) => {
  const request = new Request("http://localhost/api/v1/spaces", {
    method: "POST",
    headers: { ...json, Authorization: `Bearer ${token}`, "Idempotency-Key": key },
    body: JSON.stringify(space),
  });
  const response = await answer(request);
  expect([response.status, await code(response)]).toEqual([400, "platform.key_malformed"]);
});
