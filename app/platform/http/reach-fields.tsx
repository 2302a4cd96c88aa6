import { TextField } from "#app/ui/inputs.tsx";
import { type FormState, typedField } from "./form.ts";

interface ReachFieldsProps {
  /** How the form calls the name of the person. */
  named: "name" | "contactName";
  words: {
    name: string | undefined;
    hint: string | undefined;
    email: string | undefined;
    emailHint: string | undefined;
  };
  state: FormState | undefined;
  known?: { name: string; email: string };
}

/** The person who asks, with or without an account, and where to write to them. */
export function ReachFields({ named, words, state, known }: ReachFieldsProps) {
  return (
    <>
      <TextField
        {...typedField(state, named, known?.name)}
        label={words.name}
        hint={words.hint}
        autoComplete="name"
        maxLength={80}
        required
      />
      <TextField
        type="email"
        {...typedField(state, "email", known?.email)}
        label={words.email}
        hint={words.emailHint}
        autoComplete="email"
        maxLength={254}
        required
      />
    </>
  );
}
