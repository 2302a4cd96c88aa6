import { createHash } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { configureCoercion } from "@conform-to/zod/v4/future";
import { data, redirect } from "react-router";
import type { z } from "zod";
import { executeOnce } from "../execute-once.server.ts";
import { say } from "../i18n/words.server.ts";
import type { Failure } from "../result.ts";
import { invalidInput, type UseCase } from "../use-case.server.ts";
import type { FormState } from "./form.ts";
import { contextOf, type Visit } from "./visit.server.ts";

/** A box sends « on »; an empty one sends nothing, or « off » from a hidden field where nothing would mean the default. */
const { coerceFormValue } = configureCoercion({
  type: {
    boolean: (text) => {
      if (text !== "on" && text !== "off") throw new Error("not a boolean");
      return text === "on";
    },
  },
});

type Failed = ReturnType<typeof data<{ state: FormState }>>;

export function inWords(
  visit: Pick<Visit, "language">,
  failure: Failure,
): { message: string; errors: Record<string, string[]> } {
  const errors = Object.fromEntries(
    Object.entries(failure.fields).map(([field, sentences]) => [
      field,
      sentences.map(({ key, params }) => say(visit.language, key, params)),
    ]),
  );
  return { message: say(visit.language, `failures.${failure.code}`, failure.params), errors };
}

export function refused(
  visit: Pick<Visit, "language">,
  failure: Failure,
  form: string,
  values: Record<string, unknown>,
): Failed {
  const { message, errors } = inWords(visit, failure);
  const { "idempotency-key": _key, password: _password, ...shown } = values;
  const state: FormState = { form, values: shown, message, errors, code: failure.code, details: failure.details };
  return data({ state }, { status: failure.status });
}

/** What was typed, as plain text by field name; a name given several times keeps them all. */
export function typedValues(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") continue;
    const before = values[name];
    values[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return values;
}

/** The key of the page with what is sent: the same page sent again with other words, after going back, is another request. */
export function formKey(formData: FormData, input: unknown): string | undefined {
  const key = formData.get("idempotency-key");
  if (typeof key !== "string" || key === "") return undefined;
  return `${key.slice(0, 100)}.${createHash("sha256").update(JSON.stringify(input)).digest("hex").slice(0, 32)}`;
}

/**
 * Runs the verb behind a form. `also` are members of the input that do not come from the form (ids of the address).
 * A form carries an `idempotency-key` field, so that sending it twice does it once.
 */
export async function submitForm<Schema extends z.ZodObject, Output, Access extends "anyone" | "person">(options: {
  visit: Visit;
  formData: FormData;
  useCase: UseCase<Schema, Output, Access>;
  also?: Record<string, unknown>;
  name?: string;
  then: string | ((output: Output) => string | Response);
}): Promise<Failed | Response> {
  const { visit, formData, useCase, also = {} } = options;
  const merged = new FormData();
  for (const [name, value] of formData.entries())
    if (name !== "idempotency-key" && name !== "verb") merged.append(name, value);
  for (const [name, value] of Object.entries(also)) if (value !== undefined) merged.set(name, String(value));
  const schema = coerceFormValue(useCase.input);
  const submission = parseWithZod(merged, { schema, disableAutoCoercion: true });
  const form = options.name ?? useCase.name;
  if (submission.status !== "success") {
    // Conform has words of its own: what is wrong is said again from the same text, as the API says it.
    const parsed = schema.safeParse(submission.payload);
    if (!parsed.success) return refused(visit, invalidInput(parsed.error).failure, form, typedValues(formData));
  }
  // The verb itself judges the outcome, so that page and API answer alike.
  const input = submission.status === "success" ? submission.value : submission.payload;
  const result = await executeOnce(useCase, contextOf(visit, formKey(formData, input)), input);
  if (!result.ok) return refused(visit, result.failure, form, typedValues(formData));
  const next = typeof options.then === "string" ? options.then : options.then(result.value);
  return typeof next === "string" ? redirect(next, 303) : next;
}
