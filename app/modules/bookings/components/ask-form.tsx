import { Form } from "react-router";
import { PrivacyNotice } from "#app/modules/accounts/components/privacy-notice.tsx";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Note } from "#app/ui/note.tsx";
import type { AskPage, AskVerdict } from "../ask-page.server.ts";
import { DatesFields, QuantityField } from "./dates-fields.tsx";
import { useBusy } from "./loan-form.tsx";
import { OccasionFields } from "./occasion-fields.tsx";
import { QuoteView } from "./quote-view.tsx";
import { RefusalView, refusalOf } from "./refusal-view.tsx";

type AskFormProps = { page: AskPage; state: FormState | undefined; verdict: AskVerdict | null };

/** The same page with other dates, everything else as it was typed. */
function hrefWith(page: AskPage, state: FormState | undefined, window: { from: string; to: string }): string {
  const kept = {
    use: page.use,
    quantity: typed(state, "quantity", page.typed.quantity) ?? "",
    who: typed(state, "who", page.typed.who) ?? "",
    organisation: typed(state, "organisation", page.typed.organisation) ?? "",
    message: typed(state, "message", page.typed.message) ?? "",
    persons: typed(state, "persons", page.typed.persons) ?? "",
    purpose: typed(state, "purpose", page.typed.purpose) ?? "",
    public: typed(state, "public", page.typed.public) ?? "",
  };
  const filled = Object.entries(kept).filter(([, value]) => value !== "");
  return `?${new URLSearchParams({ from: window.from, to: window.to, ...Object.fromEntries(filled) })}`;
}

function Verdict({ page, state, verdict }: AskFormProps) {
  const t = useT();
  const busy = useBusy();
  const refusal = refusalOf(state) ?? (verdict && "refusal" in verdict ? verdict.refusal : null);
  if (refusal)
    return (
      <RefusalView refusal={refusal} hrefOf={(window) => hrefWith(page, state, window)}>
        {refusal.waitingList ? (
          <>
            <p>{t("bookings.waiting_list_words")}</p>
            <Button weight="plain" name="verb" value="wait" busy={busy}>
              {t("bookings.join_waiting_list")}
            </Button>
          </>
        ) : null}
      </RefusalView>
    );
  if ((state && state.form !== "check") || !verdict) return null;
  if (!verdict.ok) return "message" in verdict ? <Note tone="warn">{verdict.message}</Note> : null;
  return (
    <>
      <Note tone="ok" title={t("bookings.possible", { dates: verdict.dates })} role="status">
        {t(verdict.atOnce ? "bookings.accepted_at_once" : "bookings.nothing_blocked")}
      </Note>
      {verdict.quote ? <QuoteView quote={verdict.quote} /> : null}
    </>
  );
}

function WhoFields({ page, state }: Omit<AskFormProps, "verdict">) {
  const t = useT();
  const chosen = typed(state, "who", page.typed.who);
  const only = page.names.length === 1 ? page.names[0] : undefined;
  return (
    <>
      {only && only.value !== "organisation" ? (
        <p>
          {t("bookings.for")} <strong>{only.label}</strong>
          <input type="hidden" name="who" value={only.value} />
        </p>
      ) : (
        <RadioGroup
          name="who"
          label={t("bookings.for_whom")}
          required
          options={page.names}
          defaultValue={chosen ?? ""}
          error={state?.errors.space ?? state?.errors.borrower}
        />
      )}
      {page.names.some(({ value }) => value === "organisation") ? (
        <div className="hidden group-has-[[value=organisation]:checked]:block">
          <TextField
            name="organisation"
            label={t("bookings.organisation")}
            hint={t("bookings.organisation_hint")}
            maxLength={200}
            defaultValue={typed(state, "organisation", page.typed.organisation)}
            error={state?.errors.organisation}
          />
        </div>
      ) : null}
    </>
  );
}

/** Dates of the address that are no dates are said at their fields, as those of a form are. */
function stateOf({ page, state, verdict }: AskFormProps): FormState | undefined {
  if (state || !verdict || !("errors" in verdict)) return state;
  const values = { ...page.typed, quantity: String(page.typed.quantity) };
  return { form: "check", values, message: verdict.message, errors: verdict.errors, code: "", details: undefined };
}

/** One form, two buttons: look whether the dates would do, or ask. */
export function AskForm({ page, verdict, ...given }: AskFormProps) {
  const state = stateOf({ page, verdict, ...given });
  const t = useT();
  const busy = useBusy();
  const { dates } = page;
  const isRefused = (verdict !== null && !verdict.ok) || refusalOf(state) !== null;
  return (
    <Form method="post" className="form group">
      {refusalOf(state) ? null : <FormProblems state={state} form="ask" ids={{ space: "who", borrower: "who" }} />}
      <input type="hidden" name="idempotency-key" value={page.key} />
      <input type="hidden" name="use" value={page.use} />
      {/* Return in a field asks; it does not join the waiting list, whose button may come first. */}
      <button type="submit" name="verb" value="ask" hidden tabIndex={-1} aria-hidden="true" />
      <DatesFields dates={dates} state={state} />
      <QuantityField dates={dates} state={state} />
      <OccasionFields page={page} state={state} />
      {page.passes ? (
        <RadioGroup
          name="pass"
          label={page.passes.label}
          options={page.passes.options}
          defaultValue={typed(state, "pass", page.passes.chosen) ?? ""}
          error={state?.errors.pass}
        />
      ) : null}
      <Button weight="plain" name="verb" value="check" formNoValidate busy={busy}>
        {t("bookings.check_dates")}
      </Button>
      <div className="stack" aria-live="polite">
        <Verdict page={page} state={state} verdict={verdict} />
      </div>
      <WhoFields page={page} state={state} />
      <TextAreaField
        name="message"
        label={t("bookings.message_to", { name: page.listing.space })}
        hint={t("bookings.message_hint")}
        optional
        maxLength={4000}
        defaultValue={typed(state, "message", page.typed.message)}
        error={state?.errors.message}
      />
      <PrivacyNotice />
      <Buttons>
        <Button weight={isRefused ? "plain" : "act"} name="verb" value="ask" busy={busy}>
          {t(page.use === "away" ? "bookings.ask_loan" : "bookings.ask_use")}
        </Button>
      </Buttons>
    </Form>
  );
}
