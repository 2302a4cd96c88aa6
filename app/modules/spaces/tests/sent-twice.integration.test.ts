import { expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { createSpace } from "../use-cases/create-space.server.ts";

async function aVisit(): Promise<Visit> {
  const shown = { language: "fr", t: translate("fr"), now: wednesday } as const;
  return { ...shown, viewer: await aPerson(), requestId: "page", address: "", nonce: "" };
}

async function send(visit: Visit, key: string, name: string): Promise<string | null> {
  const formData = new FormData();
  formData.set("idempotency-key", key);
  formData.set("name", name);
  formData.set("kind", "fablab");
  formData.set("status", "open");
  const answer = await submitForm({ visit, formData, useCase: createSpace, then: ({ slug }) => `/s/${slug}` });
  if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer.data));
  return answer.headers.get("Location");
}

test("a form that is sent twice makes one space and leads to it; with other words, or from another page, another", async () => {
  const visit = await aVisit();
  const first = await send(visit, "k1", "La Fabrique");
  expect(first).toBe("/s/la-fabrique");
  expect(await Promise.all([send(visit, "k1", "La Fabrique"), send(visit, "k1", "La Fabrique")])).toEqual([
    first,
    first,
  ]);
  expect(await send(visit, "k1", "Le Hangar")).toBe("/s/le-hangar");
  expect(await send(visit, "k2", "La Fabrique")).toBe("/s/la-fabrique-2");
  const db = await database();
  expect(await db.space.count({ where: { name: "La Fabrique" } })).toBe(2);
});
