import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { useT } from "#app/platform/i18n/react.tsx";

type FormErrorsProps = {
  /** What happened and what is safe, when the usual sentence does not fit. */
  title?: string;
  errors: readonly { message: string; fieldId?: string }[];
};

/** The errors of a whole form, above it, each leading to its field. Takes the focus when it appears or changes. */
export function FormErrors({ title, errors }: FormErrorsProps) {
  const t = useT();
  const summary = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => error.message).join("\n");
  useEffect(() => {
    if (said) summary.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={summary}>
      <CircleAlert size={24} aria-hidden="true" />
      <div>
        <strong>{title ?? t("ui.formErrors", { count: errors.length })}</strong>
        <ul>
          {errors.map((error) => (
            <li key={`${error.fieldId}:${error.message}`}>
              {error.fieldId ? <a href={`#${error.fieldId}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
