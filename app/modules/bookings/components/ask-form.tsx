import { Form } from "react-router";
import { PrivacyNotice } from "#app/modules/accounts/components/privacy-notice.tsx";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import type { AskPage, AskVerdict } from "../views/ask-page.view.server.ts";
import { AskerFields, PassField, WordForLender } from "./asker-fields.tsx";
import { DatesFields, QuantityField } from "./dates-fields.tsx";
import { useBusy } from "./loan-form.tsx";
import { OccasionFields } from "./occasion-fields.tsx";
import { refusalOf } from "./refusal-view.tsx";
import { VerdictView } from "./verdict-view.tsx";

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

/** Where the dates are taken, one may wait for them; once something was asked, only what it was answered is said. */
function Verdict({ page, state, verdict }: AskFormProps) {
  const t = useT();
  const busy = useBusy();
  const refused = refusalOf(state);
  const said = refused ? ({ ok: false, refusal: refused } as const) : state && state.form !== "check" ? null : verdict;
  return (
    <VerdictView verdict={said} hrefOf={(window) => hrefWith(page, state, window)}>
      {said && "refusal" in said && said.refusal.waitingList ? (
        <>
          <p>{t("bookings.waiting_list_words")}</p>
          <Button weight="plain" name="verb" value="wait" busy={busy}>
            {t("bookings.join_waiting_list")}
          </Button>
        </>
      ) : null}
    </VerdictView>
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
      <PassField
        passes={page.passes}
        chosen={typed(state, "pass", page.passes?.chosen) ?? ""}
        errors={state?.errors ?? {}}
      />
      <Button weight="plain" name="verb" value="check" formNoValidate busy={busy}>
        {t("bookings.check_dates")}
      </Button>
      <div className="stack" aria-live="polite">
        <Verdict page={page} state={state} verdict={verdict} />
      </div>
      <AskerFields
        names={page.names}
        typed={{
          who: typed(state, "who", page.typed.who) ?? "",
          organisation: typed(state, "organisation", page.typed.organisation) ?? "",
        }}
        errors={state?.errors ?? {}}
      />
      <WordForLender
        name={page.listing.space}
        hint={t("bookings.message_hint")}
        typed={typed(state, "message", page.typed.message)}
        state={state}
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
