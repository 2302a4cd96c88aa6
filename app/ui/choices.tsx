import type { InputHTMLAttributes, ReactNode } from "react";
import { controlAttributes, Field, FieldError, FieldHint, type FieldProps, Optional } from "./field.tsx";

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectFieldProps = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  defaultValue?: string;
  /** The words of the empty choice, when choosing nothing is possible or not yet done. */
  empty?: string;
};

function OptionElement({ option }: { option: Option }) {
  return (
    <option value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}

export function SelectField({ options, defaultValue, empty, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <select className="input" defaultValue={defaultValue} key={defaultValue} {...controlAttributes(field)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <OptionElement key={inner.value} option={inner} />
              ))}
            </optgroup>
          ) : (
            <OptionElement key={option.value} option={option} />
          ),
        )}
      </select>
    </Field>
  );
}

type TickAttributes = Pick<InputHTMLAttributes<HTMLInputElement>, "value" | "defaultChecked" | "onChange" | "form">;

/** One thing to tick. */
export function CheckboxField({ label, ...props }: FieldProps & TickAttributes) {
  const { hint, error, optional: _, name, id = name, required, disabled, ...tick } = props;
  return (
    <div className="field">
      <label className="choice">
        <input type="checkbox" {...tick} {...controlAttributes({ label, name, id, error, required, disabled })} />
        <span>{label}</span>
        {hint ? <span className="field-hint">{hint}</span> : null}
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}

export type ChoiceOption = Option & { hint?: ReactNode };

type ChoiceGroupProps = FieldProps & {
  options: readonly ChoiceOption[];
  /** The value chosen, or the values ticked. */
  defaultValue?: string | readonly string[];
  /** Choices with their explanations, each in its own frame. */
  framed?: boolean;
};

function Group({
  type,
  options,
  defaultValue = [],
  framed = false,
  ...field
}: ChoiceGroupProps & { type: "radio" | "checkbox" }) {
  const id = field.id ?? field.name;
  const shared = controlAttributes(field);
  const chosen = typeof defaultValue === "string" ? [defaultValue] : defaultValue;
  return (
    <fieldset className="field choices-field" aria-describedby={shared["aria-describedby"]} disabled={field.disabled}>
      <legend className="field-label">
        {field.label} <Optional when={field.optional} />
      </legend>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <div className={framed ? "choices framed" : "choices"}>
        {options.map((option, at) => (
          <label key={option.value} className="choice">
            <input
              type={type}
              name={field.name}
              id={at === 0 ? id : `${id}-${option.value}`}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={type === "radio" ? field.required : undefined}
              aria-invalid={shared["aria-invalid"]}
            />
            <span>{option.label}</span>
            {option.hint ? <span className="field-hint">{option.hint}</span> : null}
          </label>
        ))}
      </div>
      <FieldError id={id} error={field.error} />
    </fieldset>
  );
}

/** One among a few; the group's id is on its first choice, where an error summary leads. */
export function RadioGroup(props: ChoiceGroupProps & { defaultValue?: string }) {
  return <Group type="radio" {...props} />;
}

/** Several among a few, sent under one name. */
export function CheckboxGroup(props: ChoiceGroupProps & { defaultValue?: readonly string[] }) {
  return <Group type="checkbox" {...props} />;
}
