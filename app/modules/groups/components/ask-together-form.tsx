import type { ReactNode } from "react";
import { Form } from "react-router";
import { PrivacyNotice } from "#app/modules/accounts/components/privacy-notice.tsx";
import { AskerFields, PassField, WordForLender } from "#app/modules/bookings/components/asker-fields.tsx";
import { useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import type { FormState } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Note } from "#app/ui/note.tsx";
import type { AskTogetherView } from "../views/ask-page.view.ts";
import { OfferList } from "./offer-list.tsx";

type Props = { page: AskTogetherView; state: FormState | undefined };

/** Whoever has no account says who they are, and how many come; the button says what it does for them. */
type Guest = { who: ReactNode; act: string };

function DatesFields({ page }: { page: AskTogetherView }) {
  const t = useT();
  const { typed } = page;
  return (
    <>
      <SideBySide>
        <DateField name="first" label={t("groups.first_date")} required defaultValue={typed.first} />
        <DateField name="last" label={t("groups.last_date")} required defaultValue={typed.last} />
      </SideBySide>
      <SideBySide>
        <DateField type="time" name="startsAt" label={t("groups.starts_at")} defaultValue={typed.startsAt} />
        <DateField type="time" name="endsAt" label={t("groups.ends_at")} defaultValue={typed.endsAt} />
      </SideBySide>
      <p className="quiet">
        {t("groups.hours_hint")} {page.zoneWords}
      </p>
    </>
  );
}

function OccasionFields({ page, state, isGuest }: Props & { isGuest: boolean }) {
  const t = useT();
  const { typed } = page;
  return (
    <>
      <TextField
        name="title"
        label={t("groups.title_field")}
        hint={t("groups.title_hint")}
        maxLength={200}
        defaultValue={typed.title}
        error={state?.errors.title}
      />
      <NumberField
        name="persons"
        label={t("groups.persons_field")}
        min={1}
        optional={!isGuest}
        required={isGuest}
        defaultValue={typed.persons}
        error={state?.errors.persons}
      />
      {page.publics.length > 0 ? (
        <SelectField
          name="public"
          label={t("groups.public_field")}
          options={page.publics}
          empty="—"
          defaultValue={typed.public}
        />
      ) : null}
    </>
  );
}

function Who({ page, state }: Props) {
  const t = useT();
  const errors = state?.errors ?? {};
  return (
    <AskerFields names={page.names} typed={page.typed} errors={errors}>
      <TextField
        name="insurance"
        label={t("groups.insurance_field")}
        optional
        maxLength={300}
        defaultValue={page.typed.insurance}
        error={errors.insurance}
      />
    </AskerFields>
  );
}

function Summary({ page }: { page: AskTogetherView }) {
  const t = useT();
  const { summary, problem } = page;
  if (problem) return <Note tone="warn">{problem}</Note>;
  if (!summary) return null;
  return (
    <Note tone={summary.tone} role="status">
      <p>{summary.words}</p>
      {summary.total ? (
        <p>
          {t("groups.in_all")} <strong>{summary.total}</strong>
        </p>
      ) : null}
    </Note>
  );
}

/** Dates once, then what is wanted for them: look whether it can be had, or ask for all of it in one request. */
export function AskTogetherForm({ page, state, guest }: Props & { guest?: Guest }) {
  const t = useT();
  const busy = useBusy();
  return (
    <Form method="post" className="form group" key={page.key}>
      <FormProblems state={state} form="ask" ids={{ space: "who", borrower: "who" }} />
      <input type="hidden" name="idempotency-key" value={page.key} />
      {/* Return in a field looks; it does not ask. */}
      <button type="submit" name="verb" value="check" hidden tabIndex={-1} aria-hidden="true" />
      <DatesFields page={page} />
      <OccasionFields page={page} state={state} isGuest={guest !== undefined} />
      {page.sections.map(({ title, offers }) => (
        <OfferList key={title} title={title} offers={offers} />
      ))}
      {page.more ? <p className="quiet">{t("groups.more_offers")}</p> : null}
      <PassField passes={page.passes} chosen={page.typed.pass} errors={state?.errors ?? {}} />
      <Button weight="plain" name="verb" value="check" formNoValidate busy={busy}>
        {t("groups.check")}
      </Button>
      <div className="stack" aria-live="polite">
        <Summary page={page} />
      </div>
      {guest ? guest.who : <Who page={page} state={state} />}
      <WordForLender name={page.space.name} typed={page.typed.message} state={state} />
      <PrivacyNotice />
      <Buttons>
        <Button weight={page.canLeaveOut ? "plain" : "act"} name="verb" value="ask" busy={busy}>
          {guest?.act ?? t("groups.ask")}
        </Button>
        {page.canLeaveOut ? (
          <Button name="verb" value="ask-rest" busy={busy}>
            {t("groups.ask_rest")}
          </Button>
        ) : null}
      </Buttons>
    </Form>
  );
}
