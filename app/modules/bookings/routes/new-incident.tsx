import { useActionData } from "react-router";
import { typed } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField, RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { NumberField, TextAreaField } from "#app/ui/inputs.tsx";
import { LoanForm, useBusy } from "../components/loan-form.tsx";
import { LoanTitle } from "../components/loan-title.tsx";
import { PhotosField } from "../components/luggage-fields.tsx";
import { findLuggage } from "../repos/hand-over.repo.server.ts";
import { reportIncident } from "../use-cases/report-incident.server.ts";
import { loanHead, openLoanFor, readLoanForm, submitLoan } from "../views/loan-page.view.server.ts";
import type { Route } from "./+types/new-incident";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const loan = await openLoanFor(visit, request, params.code, ["report_incident"]);
  const { units } = await findLuggage(loan.row.listingId);
  return {
    title: visit.t("bookings.report_incident"),
    loan: loanHead(loan, visit),
    quantity: loan.row.quantity,
    units: units.map(({ id, label }) => ({ value: id, label })),
    isLender: loan.sides.includes("lender"),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row, viewer } = await openLoanFor(visit, request, params.code, ["report_incident"]);
  const read = await readLoanForm(visit, request, viewer, "incident");
  if (!read.formData) return read.refused;
  return submitLoan({ visit, ...read, useCase: reportIncident, code: row.code, name: "incident" });
}

export const shouldRevalidate = () => true;

export default function NewIncident({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const { title, loan, quantity, units, isLender } = loaderData;
  const kinds = ["missing", "damaged", "lost", "other"] as const;
  return (
    <div className="narrow stack">
      <LoanTitle loan={loan}>{title}</LoanTitle>
      <Sheet>
        <LoanForm verb="incident" loan={loan} state={state} multipart>
          <RadioGroup
            name="kind"
            label={t("bookings.incident_kind")}
            required
            defaultValue={typed(state, "kind") ?? ""}
            error={state?.errors.kind}
            options={kinds.map((kind) => ({
              value: kind,
              label: t(`bookings.incident_${kind === "other" ? "else" : kind}`),
            }))}
          />
          <TextAreaField
            name="description"
            label={t("bookings.incident_description")}
            hint={t("bookings.incident_description_hint")}
            required
            maxLength={4000}
            defaultValue={typed(state, "description")}
            error={state?.errors.description}
          />
          {quantity > 1 ? (
            <NumberField
              name="quantity"
              label={t("bookings.quantity")}
              min={1}
              max={quantity}
              defaultValue={typed(state, "quantity", 1)}
              error={state?.errors.quantity}
            />
          ) : null}
          {units.length > 1 ? (
            <SelectField
              name="unit"
              label={t("bookings.incident_unit")}
              optional
              empty="—"
              options={units}
              defaultValue={typed(state, "unit")}
              error={state?.errors.unit}
            />
          ) : null}
          <PhotosField state={state} label={t("bookings.photos")} />
          {isLender ? (
            <CheckboxField
              name="outOfService"
              label={t("bookings.out_of_service")}
              defaultChecked={typed(state, "outOfService") === "on"}
            />
          ) : null}
          <Buttons>
            <Button busy={useBusy()}>{t("bookings.report")}</Button>
            <ButtonLink weight="quiet" href={loan.href}>
              {t("bookings.back")}
            </ButtonLink>
          </Buttons>
        </LoanForm>
      </Sheet>
    </div>
  );
}
