import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Language } from "#app/platform/i18n/translate.ts";
import { serverDictionary } from "#app/platform/i18n/words.server.ts";
import { declaredFailures } from "#app/platform/result.ts";
import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { verbs } from "./verbs.server.ts";

type Json = { [name: string]: unknown };
interface ObjectSchema extends Json {
  properties?: Record<string, Json>;
  required?: string[];
}

/** A schema that JSON cannot say (a date object, a transformation on the way out) is an error: see the test. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): ObjectSchema {
  const unrepresentable = io === "input" ? "any" : "throw";
  const generated = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable, reused: "inline" }));
  const { $schema: _dialect, ...rest } = JSON.parse(generated) as ObjectSchema;
  return rest;
}

export function pathParameters(verb: AnyUseCase): string[] {
  return [...verb.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
}

function parametersOf(verb: AnyUseCase, input: ObjectSchema): Json[] {
  const inPath = pathParameters(verb);
  const properties = Object.entries(input.properties ?? {});
  const query = ["GET", "DELETE"].includes(verb.method) ? properties.filter(([name]) => !inPath.includes(name)) : [];
  return [
    ...inPath.map((name) => ({ name, in: "path", required: true, schema: input.properties?.[name] ?? {} })),
    ...query.map(([name, schema]) => ({
      name,
      in: "query",
      required: input.required?.includes(name) ?? false,
      schema,
      ...(schema.type === "array" ? { style: "form", explode: true } : {}),
    })),
    ...(verb.method === "GET" || verb.access === "anyone" ? [] : [{ $ref: "#/components/parameters/IdempotencyKey" }]),
  ];
}

function bodyOf(verb: AnyUseCase, input: ObjectSchema): Json {
  if (["GET", "DELETE"].includes(verb.method)) return {};
  const inPath = pathParameters(verb);
  const properties = Object.fromEntries(
    Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name)),
  );
  const required = (input.required ?? []).filter((name) => !inPath.includes(name));
  if (Object.keys(properties).length === 0) return {};
  const { required: _all, ...rest } = input;
  const schema = { ...rest, properties, ...(required.length ? { required } : {}) };
  return { requestBody: { required: required.length > 0, content: { "application/json": { schema } } } };
}

function operationOf(verb: AnyUseCase): Json {
  const input = schemaOf(verb.input, "input");
  const status = verb.status ?? 200;
  const success =
    status === 204
      ? { description: "Done." }
      : { description: "Done.", content: { "application/json": { schema: schemaOf(verb.output, "output") } } };
  return {
    operationId: verb.name,
    tags: [verb.module],
    summary: verb.summary,
    security: verb.access === "person" ? [{ token: [] }] : [{}, { token: [] }],
    parameters: parametersOf(verb, input),
    ...bodyOf(verb, input),
    responses: { [status]: success, default: { $ref: "#/components/responses/Problem" } },
  };
}

const sendPictures: Json = {
  operationId: "send-pictures",
  tags: ["listings"],
  summary: "Send pictures; the ids that come back are given, within a day, to the verb that shows them.",
  security: [{ token: [] }],
  requestBody: {
    required: true,
    content: {
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: { pictures: { type: "array", items: { type: "string", format: "binary" } } },
          required: ["pictures"],
        },
      },
    },
  },
  responses: {
    201: {
      description: "Kept for a day.",
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: {
              items: { type: "array", items: { type: "object", properties: { id: { type: "string" } } } },
            },
          },
        },
      },
    },
    default: { $ref: "#/components/responses/Problem" },
  },
};

const problemSchema = (): Json => ({
  type: "object",
  description: "RFC 9457. `code` says what happened, `detail` says it to a person in the language asked for.",
  required: ["type", "title", "status", "detail", "code"],
  properties: {
    type: { type: "string", format: "uri-reference" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", enum: problems().map(({ code }) => code) },
    request: { type: "string", description: "Name it when asking for help." },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "detail"],
        properties: { pointer: { type: "string" }, detail: { type: "string" } },
      },
    },
    details: { description: "Facts for the caller: reasons, alternatives, the current version …" },
  },
});

const components = (): Json => ({
  securitySchemes: {
    token: { type: "http", scheme: "bearer", description: "Made on the account page; it acts as the person." },
  },
  parameters: {
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      description:
        "Sent again with the same body, it answers what the first call answered and does nothing. Kept for 48 hours.",
      schema: { type: "string", pattern: "^[!-~]{1,255}$" },
    },
  },
  schemas: { Problem: problemSchema() },
  responses: {
    Problem: {
      description: "What was asked did not happen; nothing was written.",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
});

/** Codes of expected failures, alphabetical, with the status they answer. */
export function problems(): { code: string; status: number }[] {
  return [...declaredFailures].map(([code, status]) => ({ code, status })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The sentence of a failure, with `{names}` where facts will stand; the form for several where there are two. */
export function problemSentence(language: Language, code: string): string | undefined {
  const sentences = serverDictionary(language).failures;
  return sentences?.[code] ?? sentences?.[`${code}_other`];
}

function document(): Json {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const paths: Record<string, Json> = { "/pictures": { post: sendPictures } };
  for (const verb of verbs) {
    paths[verb.path] = { ...paths[verb.path], [verb.method.toLowerCase()]: operationOf(verb) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Entrelieux",
      version,
      description: [
        "Everything that the pages do. Lists answer `{ items, next }`: give `next` back as `after` to go on.",
        "Instants are ISO 8601 with their offset; dates without an hour are dates of the space, in its zone.",
        "`Accept-Language: fr` or `en` chooses the language of sentences.",
      ].join("\n\n"),
    },
    servers: [{ url: "/api/v1" }],
    tags: [...new Set(verbs.map(({ module }) => module))].sort().map((name) => ({ name })),
    paths,
    components: components(),
  };
}

let description: Json | undefined;

/** OpenAPI 3.1, from the verbs themselves. */
export function openapi(): Json {
  description ??= document();
  return description;
}
