import { data, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { ReceiptView } from "../components/receipt-form.tsx";
import { receivePath, shipmentPath } from "../giving.urls.ts";
import { shipmentActs, shipmentStageOf } from "../shipment.ts";
import { receiveShipment } from "../use-cases/receive-shipment.server.ts";
import { receivePage } from "../views/receive.view.server.ts";
import { shipmentOfPage } from "../views/shipment-page.view.server.ts";
import type { Route } from "./+types/receive";

/** For whoever receives or coordinates, once it has left. */
async function openedToCount(visit: Visit, request: Request, code: string) {
  const opened = await shipmentOfPage(visit, request, code);
  const may = shipmentActs(shipmentStageOf(opened.shipment.stage), opened.roles);
  if (!may.includes("receive")) throw data(visit.requestId, { status: 403 });
  return opened;
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const opened = await openedToCount(visit, request, params.code);
  const page = await receivePage(visit, opened, { to: "shipment", href: shipmentPath(opened.shipment.code) });
  return { ...page, said: new URL(request.url).searchParams.get("after") === "counted" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { shipment } = await openedToCount(visit, request, params.code);
  const formData = await request.formData();
  const also = { shipment: shipment.id, by: "account" };
  const then = `${receivePath(shipment.code)}?after=counted`;
  return submitForm({ visit, formData, useCase: receiveShipment, also, name: "receive", then });
}

export default function Receive({ loaderData: page }: Route.ComponentProps) {
  return <ReceiptView page={page} state={useActionData<typeof action>()?.state} said={page.said} />;
}
