import { useActionData } from "react-router";
import { typed } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { NumberField } from "#app/ui/inputs.tsx";
import { LoanForm, useBusy } from "../components/loan-form.tsx";
import { LoanTitle } from "../components/loan-title.tsx";
import {
  AccessoriesFields,
  ChecklistField,
  ConditionField,
  NoteField,
  PhotosField,
  UnitsField,
} from "../components/luggage-fields.tsx";
import { RefusalView, refusalOf } from "../components/refusal-view.tsx";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";
import { openLoanFor, readLoanForm, submitLoan } from "../views/loan-page.view.server.ts";
import { countAccessories, passagePage } from "../views/passage-page.view.server.ts";
import type { Route } from "./+types/hand-over";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const loan = await openLoanFor(visit, request, params.code, ["hand_over"]);
  return { title: visit.t("bookings.hand_over"), ...(await passagePage(visit, loan, "out")) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row, viewer } = await openLoanFor(visit, request, params.code, ["hand_over"]);
  const read = await readLoanForm(visit, request, viewer, "hand-over");
  if (!read.formData) return read.refused;
  await countAccessories(read.formData, row.listingId);
  return submitLoan({ visit, ...read, useCase: handOverBooking, code: row.code, name: "hand-over" });
}

export const shouldRevalidate = () => true;

export default function HandOver({ loaderData: { title, loan, luggage, other } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const refusal = refusalOf(state);
  const shared = { luggage, state, direction: "out" } as const;
  return (
    <div className="narrow stack">
      <LoanTitle loan={loan}>{title}</LoanTitle>
      <Sheet>
        {refusal ? <RefusalView refusal={refusal} hrefOf={() => loan.href} /> : null}
        <LoanForm verb="hand-over" loan={loan} state={refusal ? undefined : state} multipart>
          {luggage.quantity > 1 ? (
            <NumberField
              name="quantity"
              label={t("bookings.quantity_out")}
              hint={t("bookings.quantity_out_hint", { count: luggage.quantity })}
              min={1}
              required
              defaultValue={typed(state, "quantity", luggage.quantity)}
              error={state?.errors.quantity}
            />
          ) : null}
          <UnitsField {...shared} />
          <AccessoriesFields {...shared} />
          <ChecklistField {...shared} />
          <ConditionField state={state} />
          <PhotosField state={state} label={t("bookings.photos_out")} />
          <NoteField state={state} hint={t("bookings.note_out_hint")} />
          <Button block busy={useBusy()}>
            {t("bookings.handed_over_act")}
          </Button>
          <p className="quiet">{t("bookings.other_confirms", { other })}</p>
        </LoanForm>
      </Sheet>
    </div>
  );
}
