import type { FormState } from "#app/platform/http/form.ts";
import { typedField } from "#app/platform/http/form.ts";
import { TextField } from "#app/ui/inputs.tsx";
import type { RequestWords } from "../words.server.ts";

/** When the form was shown, and a field that only robots fill in: nobody else sees it or comes to it by keyboard. */
export function TokenField({ token, trap }: { token: string; trap: string }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <div className="sr-only" aria-hidden="true">
        <label>
          {trap}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}

type WhoFieldsProps = {
  words: Pick<RequestWords, "name" | "name_hint" | "email" | "email_hint" | "organisation" | "organisation_required">;
  organisations: boolean;
  persons: boolean;
  organisation: string;
  state: FormState | undefined;
};

/** Who asks, and how to reach them. */
export function WhoFields({ words, organisations, persons, organisation, state }: WhoFieldsProps) {
  return (
    <>
      <TextField
        {...typedField(state, "name")}
        label={words.name}
        hint={words.name_hint}
        autoComplete="name"
        maxLength={80}
        required
      />
      <TextField
        type="email"
        {...typedField(state, "email")}
        label={words.email}
        hint={words.email_hint}
        autoComplete="email"
        maxLength={254}
        required
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
