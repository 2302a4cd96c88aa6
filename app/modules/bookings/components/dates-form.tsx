import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import type { DatesView, LoanHead } from "../views/booking.view.ts";
import { DatesFields, QuantityField } from "./dates-fields.tsx";
import { LoanForm, useBusy } from "./loan-form.tsx";
import { LoanTitle } from "./loan-title.tsx";
import { RefusalView, refusalOf } from "./refusal-view.tsx";

type DatesFormProps = {
  verb: "change" | "propose" | "extend";
  title: string;
  loan: LoanHead;
  dates: DatesView;
  isLender: boolean;
  state: FormState | undefined;
};

/** Other dates, another quantity, a later end: one page for each, with what it means. */
export function DatesForm({ verb, title, loan, dates, isLender, state }: DatesFormProps) {
  const t = useT();
  const refusal = refusalOf(state);
  const effect = `${verb}_${isLender ? "lender" : "borrower"}` as const;
  return (
    <div className="narrow stack">
      <LoanTitle loan={loan}>{title}</LoanTitle>
      <p>{t(`bookings.effect_${effect}`)}</p>
      <Sheet>
        {refusal ? (
          <RefusalView refusal={refusal} hrefOf={({ from, to }) => `?${new URLSearchParams({ from, to })}`} />
        ) : null}
        <LoanForm verb={verb} loan={loan} state={refusal ? undefined : state}>
          <DatesFields dates={dates} state={state} {...(verb === "extend" ? { only: "end" as const } : {})} />
          {verb === "extend" ? null : <QuantityField dates={dates} state={state} />}
          <TextAreaField
            name="message"
            label={t("bookings.a_word")}
            optional
            maxLength={4000}
            defaultValue={typed(state, "message")}
            error={state?.errors.message}
          />
          <Buttons>
            <Button busy={useBusy()}>{t(`bookings.do_${effect}`)}</Button>
            <ButtonLink weight="quiet" href={loan.href}>
              {t("bookings.back")}
            </ButtonLink>
          </Buttons>
        </LoanForm>
      </Sheet>
    </div>
  );
}
