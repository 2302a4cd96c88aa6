import { data, useActionData } from "react-router";
import { followRequestPath } from "#app/modules/campaigns/campaign.urls.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { shipmentFor } from "../access.server.ts";
import { ReceiptView } from "../components/receipt-form.tsx";
import { receiveByLinkPath } from "../giving.urls.ts";
import { shipmentAfter, shipmentStageOf } from "../shipment.ts";
import { receiveShipment } from "../use-cases/receive-shipment.server.ts";
import { receivePage } from "../views/receive.view.server.ts";
import type { Route } from "./+types/receive-by-link";

/** A delivery of this request, by the key that its owner got by mail; for any other key it does not exist. */
async function openedByLink(visit: Visit, { code, key, shipment: named }: Route.LoaderArgs["params"]) {
  const opened = await shipmentFor(visit.viewer, named, { key, now: visit.now });
  if (!opened.ok || !opened.value.roles.includes("recipient")) throw data(visit.requestId, { status: 404 });
  const { shipment } = opened.value;
  if (shipment.request?.code !== code || !shipmentAfter(shipmentStageOf(shipment.stage), "receive"))
    throw data(visit.requestId, { status: 404 });
  return opened.value;
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const opened = await openedByLink(visit, params);
  const page = await receivePage(visit, opened, { to: "request", href: followRequestPath(params.code, params.key) });
  return { ...page, said: new URL(request.url).searchParams.get("after") === "counted" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { shipment } = await openedByLink(visit, params);
  const formData = await request.formData();
  const also = { shipment: shipment.id, key: params.key, by: "link" };
  const then = `${receiveByLinkPath(params.code, params.key, shipment.code)}?after=counted`;
  return submitForm({ visit, formData, useCase: receiveShipment, also, name: "receive", then });
}

export default function ReceiveByLink({ loaderData: page }: Route.ComponentProps) {
  return <ReceiptView page={page} state={useActionData<typeof action>()?.state} said={page.said} />;
}
