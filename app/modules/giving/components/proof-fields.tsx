import { type FormState, typedField } from "#app/platform/http/form.ts";
import { Fieldset } from "#app/ui/field.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { SignatureField } from "./signature-field.tsx";

export type ProofWords = Record<
  "proof" | "proof_line" | "unsigned" | "unsigned_hint" | "sign_hint" | "sign_clear",
  string
>;

type ProofProps = {
  /** What the form was refused with; absent where it was another one. */
  state: FormState | undefined;
  /** Of this form alone: several of a page ask the same. */
  id: string;
  words: ProofWords;
  sign: string;
  /** Absent where the other side has no code. */
  code?: { label: string; hint: string };
};

/** Where the fields of this form are, for its list of errors. */
export const proofIds = (id: string) => ({ code: `${id}.code`, reason: `${id}.reason` });

/** What proves a hand-over: a code, a signature, or a few words that say why there is neither. Without script nobody can draw. */
export function ProofFields({ state, id, words, sign, code }: ProofProps) {
  const ids = proofIds(id);
  return (
    <Fieldset legend={words.proof} hint={words.proof_line}>
      {code ? (
        <TextField
          {...typedField(state, "code")}
          id={ids.code}
          label={code.label}
          hint={code.hint}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
        />
      ) : null}
      <SignatureField label={sign} words={words} error={state?.errors.signature} />
      <TextField
        {...typedField(state, "reason")}
        id={ids.reason}
        label={words.unsigned}
        hint={words.unsigned_hint}
        maxLength={500}
        autoComplete="off"
      />
    </Fieldset>
  );
}
