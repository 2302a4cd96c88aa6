import { redirect } from "react-router";
import type { z } from "zod";
import { refused, typedValues } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Result } from "#app/platform/result.ts";
import { invalidInput } from "#app/platform/use-case.server.ts";
import { type Kept, redirectWith } from "./ask-authentication.server.ts";

/** Text without the fields left empty, as the schemas expect it. */
export function givenText(formData: FormData): Record<string, unknown> {
  return Object.fromEntries(Object.entries(typedValues(formData)).filter(([, value]) => value !== ""));
}

/** What was typed comes back to the page, except secrets. */
function refuse(visit: Visit, failure: Parameters<typeof refused>[1], form: string, formData: FormData) {
  const { newPassword: _new, token: _token, ...shown } = typedValues(formData);
  return refused(visit, failure, form, shown);
}

/** A form that leads through the accounts library: parse, ask, then go on with its cookies. */
export async function submitCredentials<Schema extends z.ZodObject>(options: {
  visit: Visit;
  formData: FormData;
  form: string;
  schema: Schema;
  ask: (input: z.output<Schema>) => Promise<Result<Kept | undefined>>;
  next: (input: z.output<Schema>) => string;
}) {
  const { visit, formData, form, schema } = options;
  const parsed = schema.safeParse(givenText(formData));
  if (!parsed.success) return refuse(visit, invalidInput(parsed.error).failure, form, formData);
  const result = await options.ask(parsed.data);
  if (!result.ok) return refuse(visit, result.failure, form, formData);
  const location = options.next(parsed.data);
  return result.value ? redirectWith(location, result.value) : redirect(location, 303);
}
