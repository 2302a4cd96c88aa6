import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { DatesForm } from "../components/dates-form.tsx";
import { changeBooking } from "../use-cases/change-booking.server.ts";
import { datesPage } from "../views/dates-page.view.server.ts";
import { openLoanFor, submitLoan } from "../views/loan-page.view.server.ts";
import type { Route } from "./+types/change";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const loan = await openLoanFor(visit, request, params.code, ["change"]);
  return { title: visit.t("bookings.change"), ...(await datesPage(visit, request, loan)) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openLoanFor(visit, request, params.code, ["change"]);
  return submitLoan({
    visit,
    formData: await request.formData(),
    useCase: changeBooking,
    code: row.code,
    name: "change",
  });
}

export const shouldRevalidate = () => true;

export default function Change({ loaderData }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return <DatesForm verb="change" state={state} {...loaderData} />;
}
