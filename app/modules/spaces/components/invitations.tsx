import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Time } from "#app/ui/facts.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import { Note } from "#app/ui/note.tsx";
import type { InvitationView } from "../views/people.view.server.ts";
import { useRoleOptions } from "./members.tsx";
import { Problems, stateOf } from "./problems.tsx";

export interface NewLink {
  url: string;
  mailed: boolean;
}

/** A link that is shown once. */
export function LinkMade({ link }: { link: NewLink | undefined }) {
  const t = useT();
  if (!link) return null;
  return (
    <Note tone="ok" title={t("spaces.link_made")} role="status">
      <p>{link.mailed ? t("spaces.link_mailed") : t("spaces.link_once")}</p>
      <input className="input mt-2" readOnly value={link.url} aria-label={t("spaces.link")} />
    </Note>
  );
}

export function InviteForm({ state: given, link }: { state: FormState | undefined; link: NewLink | undefined }) {
  const t = useT();
  const options = useRoleOptions();
  const state = stateOf(given, "invite-to-space");
  return (
    <section aria-labelledby="invite" className="stack">
      <h2 id="invite">{t("spaces.invite")}</h2>
      <LinkMade link={link} />
      <Sheet>
        <Form method="post" className="form">
          <FormKey />
          <Problems state={state} form="invite-to-space" />
          <input type="hidden" name="verb" value="invite-to-space" />
          <RadioGroup
            name="role"
            label={t("spaces.role")}
            options={options}
            defaultValue={typed(state, "role") ?? "member"}
            error={state?.errors.role}
            framed
            required
          />
          <TextField
            type="email"
            {...typedField(state, "email")}
            label={t("spaces.invite_email")}
            hint={t("spaces.invite_email_hint")}
            optional
          />
          <NumberField
            {...typedField(state, "days", 14)}
            label={t("spaces.invite_days")}
            unit={t("spaces.days")}
            min={1}
            max={90}
          />
          <Button>{t("spaces.invite_act")}</Button>
        </Form>
      </Sheet>
    </section>
  );
}

export function InvitationList({ invitations }: { invitations: readonly InvitationView[] }) {
  const t = useT();
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations" className="stack">
      <h2 id="invitations">{t("spaces.invitations")}</h2>
      <ul className="stack">
        {invitations.map(({ id, role, invitedBy, expires }) => (
          <li key={id}>
            <Sheet>
              <p>
                {role} · {t("spaces.invited_by", { name: invitedBy })} · {t("spaces.until")}{" "}
                <Time at={expires.at}>{expires.text}</Time>
              </p>
              <Form method="post">
                <FormKey />
                <input type="hidden" name="verb" value="revoke-invitation" />
                <input type="hidden" name="invitation" value={id} />
                <Button weight="stop">{t("spaces.revoke_act")}</Button>
              </Form>
            </Sheet>
          </li>
        ))}
      </ul>
    </section>
  );
}
