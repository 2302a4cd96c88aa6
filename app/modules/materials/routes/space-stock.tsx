import { SpaceHeading } from "#app/modules/spaces/components/space-tabs.tsx";
import { pageFor } from "#app/modules/spaces/page-for.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, StateBadge } from "#app/ui/note.tsx";
import { RequestList } from "../components/request-list.tsx";
import { spaceStockPage } from "../views/space-stock.view.server.ts";
import type { Route } from "./+types/space-stock";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "see_people");
  return { head, ...(await spaceStockPage(space, visit)) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.stock_title} · ${loaderData.head.name} · Entrelieux` : "Entrelieux" },
];

type Material = Route.ComponentProps["loaderData"]["materials"][number];

function Line({ material, low }: { material: Material; low: string }) {
  const { title, href, detail, quantity, reserved, bar, draft } = material;
  return (
    <li className="sheet stack">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link href={href} className="inline-flex min-h-11 items-center font-bold">
          {title}
        </Link>
        {material.low ? <StateBadge tone="warn">{low}</StateBadge> : null}
        {draft ? <StateBadge tone="quiet">{draft}</StateBadge> : null}
      </p>
      {detail ? <p className="quiet">{detail}</p> : null}
      <meter className="w-full h-4" min={0} max={bar.full} value={bar.onHand} aria-label={title}>
        {quantity}
      </meter>
      <p>
        {quantity}
        {reserved ? <span className="quiet"> · {reserved}</span> : null}
      </p>
    </li>
  );
}

export default function SpaceStock({ loaderData: page }: Route.ComponentProps) {
  const { head, words, materials, requests, counts, paths } = page;
  return (
    <div className="stack kind-material">
      <SpaceHeading head={head} title={words.stock_title} line={words.space_stock_line} />
      {paths && materials.length > 0 ? (
        <Buttons>
          <ButtonLink href={paths.add}>{words.add}</ButtonLink>
          <ButtonLink weight="plain" href={paths.count}>
            {words.count}
          </ButtonLink>
        </Buttons>
      ) : null}
      {requests.length > 0 ? (
        <section className="stack" aria-labelledby="requests">
          <h2 id="requests">{words.requests_title}</h2>
          <RequestList requests={requests} />
        </section>
      ) : null}
      {materials.length === 0 ? (
        <EmptyState
          title={words.stock_empty}
          action={paths ? <ButtonLink href={paths.add}>{words.add}</ButtonLink> : undefined}
        >
          {words.stock_empty_line}
        </EmptyState>
      ) : (
        <ul className="cards list-none p-0">
          {materials.map((material) => (
            <Line key={material.code} material={material} low={words.low} />
          ))}
        </ul>
      )}
      {counts.length > 0 ? (
        <section className="stack" aria-labelledby="counts">
          <h2 id="counts">{words.counts}</h2>
          <ul className="list-none p-0">
            {counts.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className="inline-flex min-h-11 items-center">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
