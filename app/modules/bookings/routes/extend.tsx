import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { DatesForm } from "../components/dates-form.tsx";
import { askExtension } from "../use-cases/ask-extension.server.ts";
import { datesPage } from "../views/dates-page.view.server.ts";
import { openLoanFor, submitLoan } from "../views/loan-page.view.server.ts";
import type { Route } from "./+types/extend";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const loan = await openLoanFor(visit, request, params.code, ["ask_extension"]);
  const page = await datesPage(visit, request, loan);
  return { title: visit.t(page.isLender ? "bookings.extend" : "bookings.ask_extension"), ...page };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openLoanFor(visit, request, params.code, ["ask_extension"]);
  const formData = await request.formData();
  return submitLoan({ visit, formData, useCase: askExtension, code: row.code, name: "extend" });
}

export const shouldRevalidate = () => true;

export default function Extend({ loaderData }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return <DatesForm verb="extend" state={state} {...loaderData} />;
}
