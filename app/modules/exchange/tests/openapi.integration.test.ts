import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { languages } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { openapi, pathParameters, problemSentence, problems } from "../openapi.server.ts";
import { verbs } from "../verbs.server.ts";

test("the description of the API is a valid OpenAPI 3.1 document", async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(openapi()));
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

test("every verb has an address of its own, under its own name", () => {
  const addresses = verbs.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, "{}")}`);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  const names = verbs.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("every verb names in its input what its address names", () => {
  const lost = verbs.flatMap((verb) => {
    const known = Object.keys(verb.input.shape);
    const missing = pathParameters(verb).filter((name) => !known.includes(name));
    return missing.map((name) => `${verb.name}: ${name}`);
  });
  expect(lost).toEqual([]);
});

test.for(languages)("every failure has its sentence (%s)", (language) => {
  const silent = problems().filter(({ code }) => !problemSentence(language, code));
  expect(silent).toEqual([]);
});

test("every part of the product has its page in the guide, with a title in both languages", () => {
  for (const module of new Set(verbs.map((verb) => verb.module))) {
    for (const language of languages) expect(say(language, `api.module_${module}`), module).not.toMatch(/^api\./);
  }
});

test("every refusal is explained at the address that its type names, in both languages", () => {
  for (const { code } of problems()) {
    for (const language of languages) expect(problemSentence(language, code)?.trim(), code).toBeTruthy();
  }
});
