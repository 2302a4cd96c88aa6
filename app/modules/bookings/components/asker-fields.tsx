import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { type Option, RadioGroup } from "#app/ui/choices.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";

type Errors = Record<string, string[]>;

type AskerFieldsProps = {
  /** In whose name this person may ask. */
  names: readonly Option[];
  typed: { who: string; organisation: string };
  errors: Errors;
  /** What else is asked of an organisation. */
  children?: React.ReactNode;
};

/** In whose name something is asked; the form that holds it is a `group`, whose organisation shows once it is chosen. */
export function AskerFields({ names, typed, errors, children }: AskerFieldsProps) {
  const t = useT();
  const only = names.length === 1 ? names[0] : undefined;
  return (
    <>
      {only && only.value !== "organisation" ? (
        <p>
          {t("bookings.for")} <strong>{only.label}</strong>
          <input type="hidden" name="who" value={only.value} />
        </p>
      ) : (
        <RadioGroup
          name="who"
          label={t("bookings.for_whom")}
          required
          options={names}
          defaultValue={typed.who}
          error={errors.space ?? errors.borrower}
        />
      )}
      {names.some(({ value }) => value === "organisation") ? (
        <div className="hidden group-has-[[value=organisation]:checked]:block">
          <div className="form">
            <TextField
              name="organisation"
              label={t("bookings.organisation")}
              hint={t("bookings.organisation_hint")}
              maxLength={200}
              defaultValue={typed.organisation}
              error={errors.organisation}
            />
            {children}
          </div>
        </div>
      ) : null}
    </>
  );
}

type PassFieldProps = { passes: { label: string; options: readonly Option[] } | null; chosen: string; errors: Errors };

/** With which pass it is paid, for whoever has one that is honoured here. */
export function PassField({ passes, chosen, errors }: PassFieldProps) {
  if (!passes) return null;
  return (
    <RadioGroup name="pass" label={passes.label} options={passes.options} defaultValue={chosen} error={errors.pass} />
  );
}

type LineFieldProps = { name: string; hint?: string; typed: string | undefined; state: FormState | undefined };

/** A word for whoever answers. */
export function WordForLender({ name, hint, typed, state }: LineFieldProps) {
  const t = useT();
  return (
    <TextAreaField
      name="message"
      label={t("bookings.message_to", { name })}
      hint={hint}
      optional
      maxLength={4000}
      defaultValue={typed}
      error={state?.errors.message}
    />
  );
}
