import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Time } from "#app/ui/facts.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { TrainingView } from "../views/trainings.view.server.ts";
import { Problems, stateOf } from "./problems.tsx";

type State = { state: FormState | undefined };
type Stored = { name: string; description: string; validMonths: number | null };

function TrainingFields({ state, stored, prefix }: State & { stored?: Stored; prefix: string }) {
  const t = useT();
  return (
    <>
      <TextField
        {...typedField(state, "name", stored?.name)}
        id={`${prefix}name`}
        label={t("spaces.training_name")}
        maxLength={80}
        required
      />
      <TextAreaField
        {...typedField(state, "description", stored?.description)}
        id={`${prefix}description`}
        label={t("spaces.training_description")}
        maxLength={2000}
        optional
      />
      <NumberField
        {...typedField(state, "validMonths", stored?.validMonths)}
        id={`${prefix}validMonths`}
        label={t("spaces.training_months")}
        hint={t("spaces.training_months_hint")}
        unit={t("spaces.months")}
        min={1}
        max={600}
        optional
      />
    </>
  );
}

export function CreateTrainingForm({ state: given, open }: State & { open: boolean }) {
  const t = useT();
  const state = stateOf(given, "create-training");
  return (
    <Disclosure summary={t("spaces.training_new")} open={open || state !== undefined}>
      <Form method="post" className="form">
        <FormKey />
        <Problems state={state} form="create-training" />
        <TrainingFields state={state} prefix="" />
        <Button>{t("spaces.training_create_act")}</Button>
      </Form>
    </Disclosure>
  );
}

function RecordForm({ training, state }: { training: TrainingView } & State) {
  const t = useT();
  const id = (name: string) => `${training.id}-${name}`;
  return (
    <Disclosure summary={t("spaces.record_new")} open={state !== undefined}>
      <Form method="post" className="form">
        <FormKey />
        <Problems state={state} form={`record-${training.id}`} />
        <input type="hidden" name="verb" value="record-training" />
        <input type="hidden" name="training" value={training.id} />
        <TextField
          type="email"
          {...typedField(state, "email")}
          id={id("email")}
          label={t("spaces.record_email")}
          hint={t("spaces.record_email_hint")}
          required
        />
        <SideBySide>
          <DateField
            {...typedField(state, "heldFrom", training.today)}
            id={id("heldFrom")}
            label={t("spaces.record_from")}
            max={training.today}
          />
          <DateField
            {...typedField(state, "expires")}
            id={id("expires")}
            label={t("spaces.record_until")}
            hint={training.validity}
            optional
          />
        </SideBySide>
        <Button>{t("spaces.record_act")}</Button>
      </Form>
    </Disclosure>
  );
}

function Records({ training }: { training: TrainingView }) {
  const t = useT();
  if (training.records.length === 0) return <p className="quiet">{t("spaces.records_none")}</p>;
  return (
    <ul className="stack">
      {training.records.map(({ id, name, from, until, state, tone, revoked }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span dir="auto">{name}</span>
          <StateBadge tone={tone}>{state}</StateBadge>
          <span className="quiet">
            {t("spaces.since")} <Time at={from.at}>{from.text}</Time>
            {until ? (
              <>
                {" · "}
                {t("spaces.until_excluded")} <Time at={until.at}>{until.text}</Time>
              </>
            ) : null}
          </span>
          {revoked ? null : (
            <Form method="post">
              <FormKey />
              <input type="hidden" name="verb" value="revoke-training-record" />
              <input type="hidden" name="record" value={id} />
              <Button weight="quiet" aria-label={t("spaces.record_revoke_of", { name })}>
                {t("spaces.revoke_act")}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

export function TrainingSheet({ training, state: given }: { training: TrainingView } & State) {
  const t = useT();
  const update = stateOf(given, `update-${training.id}`);
  return (
    <Sheet>
      <h2 dir="auto">{training.name}</h2>
      <p className="quiet">{training.archived ? t("spaces.training_archived") : training.validity}</p>
      {training.description ? <p className="whitespace-pre-line">{training.description}</p> : null}
      <Records training={training} />
      {training.archived ? null : (
        <>
          <RecordForm training={training} state={stateOf(given, `record-${training.id}`)} />
          <Disclosure summary={t("spaces.training_change")} open={update !== undefined}>
            <Form method="post" className="form">
              <FormKey />
              <Problems state={update} form={`update-${training.id}`} />
              <input type="hidden" name="verb" value="update-training" />
              <input type="hidden" name="training" value={training.id} />
              <TrainingFields state={update} stored={training} prefix={`${training.id}-`} />
              <Button weight="plain">{t("spaces.save")}</Button>
            </Form>
            <Form method="post" className="mt-4">
              <FormKey />
              <input type="hidden" name="verb" value="archive-training" />
              <input type="hidden" name="training" value={training.id} />
              <Button weight="stop">{t("spaces.training_archive_act")}</Button>
            </Form>
          </Disclosure>
        </>
      )}
    </Sheet>
  );
}
