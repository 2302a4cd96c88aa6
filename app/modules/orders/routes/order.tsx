import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Sheet } from "#app/ui/card.tsx";
import { Facts, Time } from "#app/ui/facts.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { OrderHistory } from "../components/order-history.tsx";
import { OrderKeeping } from "../components/order-keeping.tsx";
import { OrderPrices, OrderWishes } from "../components/order-prices.tsx";
import { OrderLabel, OrderProgress } from "../components/order-progress.tsx";
import { OrderShares } from "../components/order-shares.tsx";
import { OrderWishForms } from "../components/order-wish-forms.tsx";
import { orderUrl } from "../order.urls.ts";
import { amountField, ceilingField } from "../order-form.server.ts";
import { abandonOrder } from "../use-cases/abandon-order.server.ts";
import { closeOrder } from "../use-cases/close-order.server.ts";
import { correctDelivery } from "../use-cases/correct-delivery.server.ts";
import { recordDelivery } from "../use-cases/record-delivery.server.ts";
import { recordPayment } from "../use-cases/record-payment.server.ts";
import { setWish } from "../use-cases/set-wish.server.ts";
import { stockDelivery } from "../use-cases/stock-delivery.server.ts";
import { updateOrder } from "../use-cases/update-order.server.ts";
import { orderOfPage } from "../views/network-orders.view.server.ts";
import { type OrderPage, orderPage } from "../views/order.view.server.ts";
import type { Route } from "./+types/order";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { person, order } = await orderOfPage(visit, request, params.code);
  return {
    page: await orderPage(order, person, visit),
    saved: new URL(request.url).searchParams.get("after") === "saved",
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.title} · ${loaderData?.page.network.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const then = `${orderUrl(params.code)}?after=saved`;
  const order = { order: params.code };
  const space = String(formData.get("space") ?? "");
  switch (formData.get("verb")) {
    case "close":
      return submitForm({ visit, formData, useCase: closeOrder, also: order, name: "close", then });
    case "abandon":
      return submitForm({ visit, formData, useCase: abandonOrder, also: order, name: "abandon", then });
    case "update":
      return submitForm({ visit, formData, useCase: updateOrder, also: order, name: "update", then });
    case "receive":
      return submitForm({ visit, formData, useCase: recordDelivery, also: order, name: `receive-${space}`, then });
    case "stock":
      return submitForm({ visit, formData, useCase: stockDelivery, also: order, name: `stock-${space}`, then });
    case "correct":
      return submitForm({ visit, formData, useCase: correctDelivery, also: order, name: "correct", then });
    case "settle": {
      const also = { ...order, ...amountField(formData) };
      return submitForm({ visit, formData, useCase: recordPayment, also, name: `settle-${space}`, then });
    }
    default: {
      const also = { ...order, ...ceilingField(formData) };
      return submitForm({ visit, formData, useCase: setWish, also, name: `wish-${space}`, then });
    }
  }
}

function About({ page }: { page: OrderPage }) {
  const { words } = page;
  return (
    <>
      {page.description ? (
        <p className="whitespace-pre-line" dir="auto">
          {page.description}
        </p>
      ) : null}
      <Facts
        facts={[
          { name: words.deadline ?? "", value: <Time at={page.deadline.iso}>{page.deadline.words}</Time> },
          { name: words.coordinator ?? "", value: <Link href={page.coordinator.href}>{page.coordinator.name}</Link> },
          { name: words.network ?? "", value: <Link href={page.network.href}>{page.network.name}</Link> },
          { name: words.pack ?? "", value: page.pack },
          { name: words.minimum ?? "", value: page.minimum },
          { name: words.delivery ?? "", value: page.delivery },
          {
            name: words.link ?? "",
            value: page.link ? (
              <a href={page.link} rel="nofollow noopener">
                {words.see_link}
              </a>
            ) : null,
          },
        ]}
      />
    </>
  );
}

export default function Order({ loaderData: { page, saved } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: page.network.href, label: page.network.name },
          { href: page.network.orders, label: words.list_title ?? "" },
          { label: page.title },
        ]}
      />
      <PageTitle label={<OrderLabel kind={page.kind} code={page.code} state={page.state} />} line={page.line}>
        {page.title}
      </PageTitle>
      {saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      <Columns actFirst>
        <div className="stack">
          <About page={page} />
          {page.shares.length > 0 ? <OrderShares page={page} state={state} /> : <OrderWishes page={page} />}
          <OrderPrices page={page} />
          <OrderHistory page={page} state={state} />
        </div>
        <div className="stack">
          <Sheet>
            <OrderProgress progress={page.progress} />
            {page.isPast ? <p>{words.too_late_line}</p> : null}
            {page.status === "abandoned" ? <p>{words.abandoned_line}</p> : null}
          </Sheet>
          <OrderWishForms page={page} state={state} />
          <OrderKeeping page={page} state={state} />
        </div>
      </Columns>
    </>
  );
}
