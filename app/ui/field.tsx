import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#app/platform/i18n/react.tsx";

/** The names of a field's parts. The id is the field's name unless said otherwise, so that a summary can lead to it. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  id?: string;
  hint?: ReactNode;
  /** One sentence, or several: what happened and what to do. */
  error?: string | readonly string[] | null;
  /** Says beside the label that it may stay empty. */
  optional?: boolean;
  required?: boolean;
  disabled?: boolean;
};

type ControlAttributes = {
  id: string;
  name: string;
  required: boolean | undefined;
  disabled: boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export function errorsOf(error: FieldProps["error"]): readonly string[] {
  if (!error) return [];
  return typeof error === "string" ? [error] : error;
}

/** What ties a control to its label, its hint and its errors. */
export function controlAttributes({ name, id = name, hint, error, required, disabled }: FieldProps): ControlAttributes {
  const described = [hint ? `${id}-hint` : null, errorsOf(error).length > 0 ? `${id}-error` : null].filter(Boolean);
  return {
    id,
    name,
    required,
    disabled,
    "aria-describedby": described.join(" ") || undefined,
    "aria-invalid": errorsOf(error).length > 0 || undefined,
  };
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <span className="field-hint" id={`${id}-hint`}>
      {children}
    </span>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error: FieldProps["error"] }) {
  const errors = errorsOf(error);
  return errors.length > 0 ? (
    <div className="field-error" id={`${id}-error`}>
      <CircleAlert size={20} aria-hidden="true" />
      <span>{errors.join(" ")}</span>
    </div>
  ) : null;
}

/** The word of a field that may stay empty. */
export function Optional({ when = false }: { when?: boolean }) {
  const t = useT();
  return when ? <small>({t("ui.optional")})</small> : null;
}

/** Label above, hint under it, then the control, then what is wrong with it. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const id = props.id ?? props.name;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label} <Optional when={props.optional} />
      </label>
      <FieldHint id={id}>{props.hint}</FieldHint>
      {children}
      <FieldError id={id} error={props.error} />
    </div>
  );
}

/** Parts of a form that go together, under a heading. */
export function Fieldset({ legend, hint, children }: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {children}
    </fieldset>
  );
}

/** Short fields that share a line where there is room. */
export function SideBySide({ children }: { children: ReactNode }) {
  return <div className="side-by-side">{children}</div>;
}
