/** What a page, a form and the API can show of something expected that did not work. */
export interface Failure {
  /** `<module>.<code>`; its sentence is `failures.<module>.<code>` in i18n. */
  code: string;
  status: number;
  params: Record<string, string | number>;
  /** Per field (dotted path), keys of sentences with their parameters. */
  fields: Record<string, Sentence[]>;
  /** JSON-safe facts for the caller: reasons, alternatives … */
  details?: unknown;
  /** What was written stays although it did not work: a wrong try that is counted. */
  keepsWrites?: true;
}

export interface Sentence {
  key: string;
  params?: Record<string, string | number>;
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Every code that some module may answer with, and its status: what the description of the API tells. */
export const declaredFailures = new Map<string, number>();

/**
 * One table per module, from code to HTTP status: `const fail = declareFailures("bookings", { not_found: 404 })`,
 * then `return fail("not_found")`.
 */
export function declareFailures<Codes extends Record<string, number>>(module: string, codes: Codes) {
  function fail(
    code: keyof Codes & string,
    extra: Partial<Pick<Failure, "params" | "fields" | "details" | "keepsWrites">> = {},
  ): { ok: false; failure: Failure } {
    const failure: Failure = {
      code: `${module}.${code}`,
      status: codes[code] ?? 500,
      params: {},
      fields: {},
      ...extra,
    };
    return { ok: false, failure };
  }
  for (const [code, status] of Object.entries(codes)) declaredFailures.set(`${module}.${code}`, status);
  return fail;
}
