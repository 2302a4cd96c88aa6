import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Link } from "#app/ui/link.tsx";
import { lotLabel } from "../views/lot-label.view.server.ts";
import type { Route } from "./+types/lot-label";
import "../components/bag-label.css";

export const handle = { bare: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const page = await lotLabel(visit, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function LotLabel({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  return (
    <>
      <nav className="bag-label-links" aria-label={words.label_of}>
        <Link href={page.back}>{words.label_back}</Link>
        <Link href={page.other.href}>{page.other.label}</Link>
        <span>{words.label_print}</span>
      </nav>
      <article className={page.isRoll ? "bag-label roll" : "bag-label"}>
        <h1>
          {words.label_of} <span>{page.code}</span>
        </h1>
        <p className="what">
          {page.pieces}
          <br />
          {page.item}
        </p>
        <img src={page.qr} alt="" width="200" height="200" />
        <ul>
          {page.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="regime">{page.regime}</p>
        <p className="address">
          {page.campaign}
          <br />
          {page.address}
        </p>
      </article>
    </>
  );
}
