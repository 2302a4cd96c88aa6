import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import type { EditCampaignPage } from "../views/campaign-edit.view.server.ts";

type PartProps = { page: EditCampaignPage; state: FormState | undefined };

/** Who coordinates and inspects beside those who keep the space. */
export function CampaignPeople({ page, state }: PartProps) {
  const { words } = page;
  const mine = state?.form === "role" ? state : undefined;
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{words.edit_people}</h2>
      <p className="quiet">{words.edit_people_line}</p>
      <ul className="stack list-none p-0">
        {page.people.map(({ id, name, email, role, words: said, remove }) => (
          <li key={`${id}-${role}`}>
            <p>
              <strong>{name}</strong> · {said}
            </p>
            <Form method="post">
              <FormKey />
              <input type="hidden" name="verb" value="take-role" />
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="role" value={role} />
              <Button weight="quiet">{remove}</Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" className="form">
        <FormProblems state={state} form="role" />
        <FormKey />
        <input type="hidden" name="verb" value="give-role" />
        <TextField type="email" {...typedField(mine, "email")} label={words.role_email} maxLength={254} required />
        <SelectField {...typedField(mine, "role", "inspector")} label={words.role} options={page.roles} required />
        <Button weight="plain">{words.role_add}</Button>
      </Form>
    </section>
  );
}

/** Who pays, and up to how much; the page of its money has the forms. */
export function CampaignMoney({ page }: Pick<PartProps, "page">) {
  const { words } = page;
  return (
    <section className="stack" aria-labelledby="money">
      <h2 id="money">{words.edit_money}</h2>
      <p className="quiet">{words.edit_money_line}</p>
      {page.agreements.length === 0 ? <p>{words.money_none}</p> : null}
      <ul>
        {page.agreements.map(({ id, words: said, rate, item }) => (
          <li key={id}>{[said, rate, item].filter(Boolean).join(" · ")}</li>
        ))}
      </ul>
      <Link className="inline-flex min-h-11 items-center" href={page.links.money}>
        {words.money_keep}
      </Link>
    </section>
  );
}
