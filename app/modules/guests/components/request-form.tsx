import { Form } from "react-router";
import { PrivacyNotice } from "#app/modules/accounts/components/privacy-notice.tsx";
import type { AskVerdict } from "#app/modules/bookings/bookings.server.ts";
import { WordForLender } from "#app/modules/bookings/components/asker-fields.tsx";
import { DatesFields, QuantityField } from "#app/modules/bookings/components/dates-fields.tsx";
import { useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import { OccasionFields as PriceFields } from "#app/modules/bookings/components/occasion-fields.tsx";
import { refusalOf } from "#app/modules/bookings/components/refusal-view.tsx";
import { VerdictView } from "#app/modules/bookings/components/verdict-view.tsx";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { RobotTrap } from "#app/platform/http/robot-trap.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import type { RequestPage } from "../views/request-page.view.server.ts";
import { WhoFields } from "./who-fields.tsx";

type RequestFormProps = { page: RequestPage; state: FormState | undefined; verdict: AskVerdict | null };

/** The same page with other dates; what was typed about a person is not put into an address. */
function hrefWith({ page, state }: RequestFormProps, window: { from: string; to: string }): string {
  const query = new URLSearchParams({ from: window.from, to: window.to });
  if (page.again) query.set("again", page.again);
  const quantity = typed(state, "quantity", page.typed.quantity);
  if (quantity && quantity !== "1") query.set("quantity", quantity);
  for (const name of ["organisation", "purpose", "persons", "public"] as const) {
    const value = typed(state, name, page.typed[name]);
    if (value) query.set(name, value);
  }
  const ticked = state ? (state.values.options ?? []) : page.typed.options;
  for (const option of [ticked].flat()) query.append("options", String(option));
  return `?${query}`;
}

/** What for, how many, under which insurance. */
function PurposeFields({ page, state }: RequestFormProps) {
  const { words, wanted } = page;
  return (
    <>
      <TextField
        {...typedField(state, "purpose", page.typed.purpose)}
        label={words.purpose}
        hint={words.purpose_hint}
        maxLength={200}
        required
      />
      <NumberField
        {...typedField(state, "persons", page.typed.persons)}
        label={words.persons}
        min={1}
        required={wanted.persons}
        optional={!wanted.persons}
      />
      <TextField
        {...typedField(state, "insurance", page.before.insurance)}
        label={words.insurance}
        hint={page.listing.insurance || words.insurance_hint}
        maxLength={300}
        required={wanted.insurance}
        optional={!wanted.insurance}
      />
    </>
  );
}

/** One form, two buttons: look whether the dates would do, or ask. */
export function RequestForm(props: RequestFormProps) {
  const { page, state, verdict } = props;
  const t = useT();
  const busy = useBusy();
  const { dates, words } = page;
  const refusal = refusalOf(state);
  const said: AskVerdict | null = refusal ? { ok: false, refusal } : state && state.form !== "check" ? null : verdict;
  return (
    <Form method="post" className="form">
      {refusal ? null : <FormProblems state={state} form="request" />}
      <RobotTrap label={words.trap} token={page.token} />
      {/* Return in a field asks; it does not only check the dates, whose button comes first. */}
      <button type="submit" name="verb" value="request" hidden tabIndex={-1} aria-hidden="true" />
      <h2>{words.dates}</h2>
      <DatesFields dates={dates} state={state} />
      <QuantityField dates={dates} state={state} />
      <PriceFields page={page} state={state} />
      <Button weight="plain" name="verb" value="check" formNoValidate busy={busy}>
        {t("bookings.check_dates")}
      </Button>
      <div className="stack" aria-live="polite">
        <VerdictView verdict={said} hrefOf={(window) => hrefWith(props, window)} />
      </div>
      <PurposeFields {...props} />
      <h2>{words.you}</h2>
      <WhoFields
        words={words}
        organisations={page.organisations}
        persons={page.persons}
        organisation={page.typed.organisation}
        before={page.before}
        state={state}
      />
      <WordForLender name={page.listing.space} typed={typed(state, "message", page.before.message)} state={state} />
      <PrivacyNotice />
      <Buttons>
        <Button name="verb" value="request" busy={busy}>
          {words.act}
        </Button>
      </Buttons>
    </Form>
  );
}
