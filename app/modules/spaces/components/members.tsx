import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { Time } from "#app/ui/facts.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { MemberView } from "../views/people.view.server.ts";
import { Problems, stateOf } from "./problems.tsx";

type State = { state: FormState | undefined };

export function useRoleOptions() {
  const t = useT();
  return (["steward", "keeper", "member"] as const).map((value) => ({
    value,
    label: t(`spaces.role_${value}`),
    hint: t(`spaces.role_${value}_hint`),
  }));
}

function MemberActs({ member }: { member: MemberView }) {
  const t = useT();
  const options = useRoleOptions();
  return (
    <Disclosure summary={t("spaces.change_member", { name: member.name })}>
      <Form method="post" className="form">
        <FormKey />
        <input type="hidden" name="verb" value="change-role" />
        <input type="hidden" name="person" value={member.id} />
        <SelectField
          name="role"
          id={`role-${member.id}`}
          label={t("spaces.role")}
          options={options}
          defaultValue={member.role}
        />
        <Button weight="plain">{t("spaces.change_role_act")}</Button>
      </Form>
      <Form method="post" className="mt-4">
        <FormKey />
        <input type="hidden" name="verb" value="remove-member" />
        <input type="hidden" name="person" value={member.id} />
        <Button weight="stop">{t("spaces.remove_member_act")}</Button>
      </Form>
    </Disclosure>
  );
}

export function MemberList({ members, manages, state }: { members: readonly MemberView[]; manages: boolean } & State) {
  const t = useT();
  return (
    <section aria-labelledby="members" className="stack">
      <h2 id="members">{t("spaces.members")}</h2>
      <Problems state={state} form="change-role" />
      <Problems state={state} form="remove-member" />
      <ul className="stack">
        {members.map((member) => (
          <li key={member.id}>
            <Sheet>
              <div>
                <strong dir="auto">{member.name}</strong>
                {member.me ? ` (${t("spaces.you")})` : null} · {member.roleLabel}
                <p className="quiet">
                  {t("spaces.since")} <Time at={member.since.at}>{member.since.text}</Time>
                </p>
              </div>
              {manages && !member.me ? <MemberActs member={member} /> : null}
            </Sheet>
          </li>
        ))}
      </ul>
    </section>
  );
}

type LeaveProps = State & { members: readonly MemberView[]; me: string; handsOver: boolean; name: string };

export function LeaveForms({ members, me, handsOver, state: given, name }: LeaveProps) {
  const t = useT();
  const leave = stateOf(given, "leave-space");
  return (
    <>
      {handsOver && members.length > 1 ? (
        <HandOverForm others={members.filter(({ id }) => id !== me)} state={given} />
      ) : null}
      <Disclosure summary={t("spaces.leave_title", { name })} open={leave !== undefined}>
        <Form method="post" className="form">
          <FormKey />
          <Problems state={leave} form="leave-space" />
          <p>{t("spaces.leave_text")}</p>
          <input type="hidden" name="verb" value="leave-space" />
          <Button weight="stop">{t("spaces.leave_act")}</Button>
        </Form>
      </Disclosure>
    </>
  );
}

function HandOverForm({ others, state: given }: { others: readonly MemberView[] } & State) {
  const t = useT();
  const state = stateOf(given, "hand-over-space");
  return (
    <Disclosure summary={t("spaces.hand_over_title")} open={state !== undefined}>
      <Form method="post" className="form">
        <FormKey />
        <Problems state={state} form="hand-over-space" />
        <input type="hidden" name="verb" value="hand-over-space" />
        <SelectField
          {...typedField(state, "person")}
          label={t("spaces.hand_over_to")}
          empty={t("spaces.choose")}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <RadioGroup
          name="keep"
          label={t("spaces.hand_over_keep")}
          options={(["keeper", "member", "nothing"] as const).map((value) => ({
            value,
            label: t(`spaces.keep_${value}`),
          }))}
          defaultValue={typed(state, "keep") ?? "keeper"}
          error={state?.errors.keep}
          required
        />
        <Button weight="plain">{t("spaces.hand_over_act")}</Button>
      </Form>
    </Disclosure>
  );
}
