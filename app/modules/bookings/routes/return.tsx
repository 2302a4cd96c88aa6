import { useActionData } from "react-router";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { NumberField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
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
import { returnBooking } from "../use-cases/return-booking.server.ts";
import { openLoanFor, readLoanForm, submitLoan } from "../views/loan-page.view.server.ts";
import { countAccessories, passagePage } from "../views/passage-page.view.server.ts";
import type { Route } from "./+types/return";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const loan = await openLoanFor(visit, request, params.code, ["return"]);
  return { title: visit.t("bookings.take_back"), ...(await passagePage(visit, loan, "back")) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row, viewer } = await openLoanFor(visit, request, params.code, ["return"]);
  const read = await readLoanForm(visit, request, viewer, "return");
  if (!read.formData) return read.refused;
  const { formData } = read;
  await countAccessories(formData, row.listingId);
  if (formData.has("outOfService") && !formData.get("damaged")) formData.set("damaged", "1");
  return submitLoan({ visit, formData, useCase: returnBooking, code: row.code, name: "return" });
}

export const shouldRevalidate = () => true;

/** For several units: how many are back, damaged or gone. For one, two boxes are enough. */
function Losses({ out, state }: { out: number; state: FormState | undefined }) {
  const t = useT();
  if (out === 1)
    return (
      <Disclosure summary={t("bookings.trouble")} open={state !== undefined}>
        <CheckboxField
          name="outOfService"
          label={t("bookings.out_of_service")}
          defaultChecked={typed(state, "outOfService") === "on"}
        />
        <CheckboxField
          name="lost"
          label={t("bookings.gone")}
          value="1"
          defaultChecked={typed(state, "lost") === "1"}
          error={state?.errors.lost}
        />
      </Disclosure>
    );
  return (
    <Disclosure summary={t("bookings.trouble")} open={state !== undefined}>
      <SideBySide>
        <NumberField
          name="damaged"
          label={t("bookings.damaged")}
          hint={t("bookings.damaged_hint")}
          min={0}
          max={out}
          defaultValue={typed(state, "damaged")}
          error={state?.errors.damaged}
        />
        <NumberField
          name="lost"
          label={t("bookings.lost")}
          hint={t("bookings.lost_hint")}
          min={0}
          max={out}
          defaultValue={typed(state, "lost")}
          error={state?.errors.lost}
        />
      </SideBySide>
    </Disclosure>
  );
}

export default function Return({ loaderData: { title, loan, luggage, other } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const shared = { luggage, state, direction: "back" } as const;
  return (
    <div className="narrow stack">
      <LoanTitle loan={loan}>{title}</LoanTitle>
      <Sheet>
        <LoanForm verb="return" loan={loan} state={state} multipart>
          {luggage.quantity > 1 ? (
            <NumberField
              name="quantity"
              label={t("bookings.quantity_back")}
              hint={t("bookings.quantity_back_hint", { count: luggage.quantity })}
              optional
              min={0}
              max={luggage.quantity}
              defaultValue={typed(state, "quantity")}
              error={state?.errors.quantity}
            />
          ) : null}
          <UnitsField {...shared} />
          <AccessoriesFields {...shared} />
          <ChecklistField {...shared} />
          <ConditionField state={state} />
          <Losses out={luggage.quantity} state={state} />
          <PhotosField state={state} label={t("bookings.photos_back")} />
          <NoteField state={state} hint={t("bookings.note_back_hint")} />
          <Button block busy={useBusy()}>
            {t("bookings.returned_act")}
          </Button>
          <p className="quiet">{t("bookings.other_confirms", { other })}</p>
        </LoanForm>
      </Sheet>
    </div>
  );
}
