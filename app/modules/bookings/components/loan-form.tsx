import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import type { FormState } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";

type LoanFormProps = {
  /** The verb, also the name of the form. */
  verb: string;
  loan: { version: number; key: string };
  state: FormState | undefined;
  /** Where a field's id differs from its name. */
  ids?: Record<string, string>;
  multipart?: boolean;
  action?: string;
  children: ReactNode;
};

/** A form about a loan: the version that was on the screen, and a key so that sending it twice does it once. */
export function LoanForm({ verb, loan, state, ids, multipart = false, action, children }: LoanFormProps) {
  return (
    <Form method="post" action={action} encType={multipart ? "multipart/form-data" : undefined} className="form">
      <FormProblems state={state} form={verb} ids={ids} />
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name="version" value={loan.version} />
      <input type="hidden" name="idempotency-key" value={loan.key} />
      {children}
    </Form>
  );
}

/** True while a form is on its way. */
export function useBusy(): boolean {
  return useNavigation().state === "submitting";
}
