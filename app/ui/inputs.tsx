import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { controlAttributes, Field, type FieldProps } from "./field.tsx";

type Own = keyof FieldProps | "type" | "children" | "className" | "size";

type InputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, Own>;

function split<Props extends FieldProps>(props: Props): { field: FieldProps; rest: Omit<Props, keyof FieldProps> } {
  const { name, label, id, hint, error, optional, required, disabled, ...rest } = props;
  return { field: { name, label, id, hint, error, optional, required, disabled }, rest };
}

function Input({ type, unit, ...props }: InputProps & { type: string; unit?: ReactNode }) {
  const { field, rest } = split(props);
  const input = <input className="input" type={type} {...rest} {...controlAttributes(field)} />;
  return (
    <Field {...field}>
      {unit ? (
        <div className="input-unit">
          {input}
          <span>{unit}</span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

type TextFieldProps = InputProps & { type?: "text" | "email" | "password" | "search" | "tel" | "url" };

export function TextField({ type = "text", ...props }: TextFieldProps) {
  return <Input type={type} {...props} />;
}

type TextAreaFieldProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>;

export function TextAreaField({ rows = 3, ...props }: TextAreaFieldProps) {
  const { field, rest } = split(props);
  return (
    <Field {...field}>
      <textarea className="input" rows={rows} {...rest} {...controlAttributes(field)} />
    </Field>
  );
}

/** A whole number, or a decimal one where `step` says so; `unit` is written after it. */
export function NumberField({ unit, ...props }: InputProps & { unit?: ReactNode }) {
  return <Input type="number" inputMode={props.step === undefined ? "numeric" : "decimal"} unit={unit} {...props} />;
}

/** An amount as people write it (« 3,50 »): text, so that a comma is accepted whatever the browser's language. */
export function MoneyField({ currency = "€", ...props }: InputProps & { currency?: string }) {
  return <Input type="text" inputMode="decimal" autoComplete="off" unit={currency} {...props} />;
}

/** A day, a day and its hour, or an hour; the browser writes it in its own language and sends ISO 8601. */
export function DateField({ type = "date", ...props }: InputProps & { type?: "date" | "datetime-local" | "time" }) {
  return <Input type={type} {...props} />;
}

type FileFieldProps = InputProps & { capture?: "environment" | "user" };

/** Files; with `accept="image/*"` a phone proposes its camera. The form must be `multipart/form-data`. */
export function FileField(props: FileFieldProps) {
  return <Input type="file" {...props} />;
}

type Bound = { name: string; label: ReactNode; value?: string; error?: FieldProps["error"]; hint?: ReactNode };

type DateRangeFieldsProps = {
  from: Bound;
  to: Bound;
  type?: "date" | "datetime-local";
  min?: string;
  max?: string;
  required?: boolean;
};

/** Two dates that go together, each with its own errors. Without script the order is checked on the server. */
export function DateRangeFields({ from, to, type = "date", min, max, required }: DateRangeFieldsProps) {
  return (
    <div className="side-by-side dates">
      {[from, to].map(({ value, ...bound }) => (
        <DateField
          key={`${bound.name}=${value}`}
          type={type}
          min={min}
          max={max}
          required={required}
          defaultValue={value}
          {...bound}
        />
      ))}
    </div>
  );
}
