import type { Language } from "../i18n/translate.ts";
import { say } from "../i18n/words.server.ts";
import type { Failure } from "../result.ts";

/** RFC 9457. */
export function problem(failure: Failure, language: Language, requestId: string, headers: HeadersInit = {}): Response {
  const errors = Object.entries(failure.fields).flatMap(([field, sentences]) =>
    sentences.map(({ key, params }) => ({
      pointer: `#/${field.replaceAll(".", "/")}`,
      detail: say(language, key, params),
    })),
  );
  const body = {
    type: `/api/v1/problems/${failure.code}`,
    title: failure.code,
    status: failure.status,
    detail: say(language, `failures.${failure.code}`, failure.params),
    code: failure.code,
    request: requestId,
    ...(errors.length ? { errors } : {}),
    ...(failure.details === undefined ? {} : { details: failure.details }),
  };
  return new Response(JSON.stringify(body), {
    status: failure.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": language,
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}
