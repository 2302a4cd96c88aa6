import { expect, test } from "vitest";
import { verbs } from "#app/modules/exchange/verbs.server.ts";

/** The name is the operation of the API description and the line of the matrix: two verbs of one name would hide each other. */
test("no two verbs have the same name, or the same method and path", () => {
  const twice = (list: string[]) => list.filter((one, at) => list.indexOf(one) !== at);
  expect(twice(verbs.map(({ name }) => name))).toEqual([]);
  expect(twice(verbs.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, "{}")}`))).toEqual([]);
});
