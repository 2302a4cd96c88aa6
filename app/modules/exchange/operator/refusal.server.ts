import { say } from "#app/platform/i18n/words.server.ts";
import type { Failure } from "#app/platform/result.ts";
import { type OperatorReport, report } from "./command.ts";

/** A failure, said to an operator, in English. */
export function refusal(failure: Failure): OperatorReport {
  const fields = Object.entries(failure.fields).flatMap(([field, sentences]) =>
    sentences.map(({ key, params }) => `  ${field}: ${say("en", key, params)}`),
  );
  return report(false, [`${say("en", `failures.${failure.code}`, failure.params)} (${failure.code})`, ...fields]);
}
