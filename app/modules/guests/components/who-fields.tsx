import type { FormState } from "#app/platform/http/form.ts";
import { typedField } from "#app/platform/http/form.ts";
import { ReachFields } from "#app/platform/http/reach-fields.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import type { RequestWords } from "../words.server.ts";

type WhoFieldsProps = {
  words: Pick<RequestWords, "name" | "name_hint" | "email" | "email_hint" | "organisation" | "organisation_required">;
  organisations: boolean;
  persons: boolean;
  organisation: string;
  /** Who asked before. */
  before: { name: string; email: string };
  state: FormState | undefined;
};

/** Who asks, and how to reach them. */
export function WhoFields({ words, organisations, persons, organisation, before, state }: WhoFieldsProps) {
  return (
    <>
      <ReachFields
        named="name"
        words={{ ...words, hint: words.name_hint, emailHint: words.email_hint }}
        state={state}
        known={before}
      />
      {organisations ? (
        <TextField
          {...typedField(state, "organisation", organisation)}
          label={persons ? words.organisation : words.organisation_required}
          autoComplete="organization"
          maxLength={200}
          optional={persons}
          required={!persons}
        />
      ) : null}
    </>
  );
}
