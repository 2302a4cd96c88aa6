import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { RunLoansView } from "../views/run-loans.view.server.ts";

/** Machines that were borrowed for this run; each is an ordinary loan, named here by who asked for it. */
export function RunLoans({ loans: view, state }: { loans: RunLoansView | null; state: FormState | undefined }) {
  if (!view) return null;
  const { loans, choices, words } = view;
  const mine = state?.form === "name-loan" ? state : undefined;
  return (
    <Sheet>
      <h2>{words.loans}</h2>
      {loans.length === 0 ? <p className="quiet">{words.loans_none}</p> : null}
      <ul className="stack list-none p-0">
        {loans.map(({ code, href, words: says }) => (
          <li key={code}>
            {href ? (
              <Link className="inline-flex min-h-11 items-center" href={href}>
                {code}
              </Link>
            ) : (
              code
            )}{" "}
            · {says}
          </li>
        ))}
      </ul>
      <Disclosure summary={words.loans_name} open={mine !== undefined}>
        <Form method="post" className="form">
          <FormProblems state={state} form="name-loan" />
          <FormKey />
          <input type="hidden" name="verb" value="name-loan" />
          {choices.length > 0 ? (
            <SelectField
              {...typedField(mine, "booking")}
              label={words.loans_which}
              options={choices}
              empty="…"
              required
            />
          ) : (
            <TextField
              {...typedField(mine, "booking")}
              label={words.loans_code}
              hint={words.loans_code_hint}
              maxLength={20}
              autoCapitalize="characters"
              required
            />
          )}
          <Button weight="plain">{words.loans_act}</Button>
        </Form>
      </Disclosure>
    </Sheet>
  );
}
