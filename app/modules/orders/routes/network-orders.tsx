import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { OrderLabel, OrderProgress } from "../components/order-progress.tsx";
import { networkOfPage } from "../views/network-orders.view.server.ts";
import { orderCards } from "../views/order.view.server.ts";
import type { Route } from "./+types/network-orders";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const network = await networkOfPage(visit, request, params.slug);
  return { network, orders: await orderCards(network.id, visit) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.network.words.list_title} · ${loaderData?.network.name} · Entrelieux` },
];

export default function NetworkOrders({ loaderData: { network, orders } }: Route.ComponentProps) {
  const { words } = network;
  const open = network.spaces.length > 0 ? <ButtonLink href={network.newOrder}>{words.open_act}</ButtonLink> : null;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: network.href, label: network.name }, { label: words.list_title ?? "" }]} />
        <PageTitle line={words.list_line}>{words.list_title}</PageTitle>
        {orders.length === 0 ? (
          <EmptyState title={words.list_empty ?? ""} action={open}>
            {words.list_empty_text}
          </EmptyState>
        ) : (
          <p>{open}</p>
        )}
        <ul className="stack">
          {orders.map((order) => (
            <li key={order.code}>
              <Sheet>
                <div>
                  <OrderLabel kind={order.kind} code={order.code} state={order.state} />
                </div>
                <h2>
                  <Link href={order.href}>{order.title}</Link>
                </h2>
                <p className="quiet">
                  {order.line} · {order.spaces}
                </p>
                {order.status === "open" ? <OrderProgress progress={order.progress} /> : null}
              </Sheet>
            </li>
          ))}
        </ul>
      </div>
    </Narrow>
  );
}
