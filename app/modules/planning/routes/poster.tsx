import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Link } from "#app/ui/link.tsx";
import { poster } from "../poster.server.ts";
import type { Route } from "./+types/poster";
import "../components/paper.css";

export const handle = { bare: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await poster(visit, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Poster({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <nav className="paper-links" aria-label={page.name}>
        <Link href={page.back.href}>{page.back.label}</Link>
        <span>{page.print}</span>
      </nav>
      <article className="paper portrait poster">
        <h1>{page.name}</h1>
        <p>{page.line}</p>
        <img src={page.qr} alt="" width="480" height="480" />
        <p className="address">{page.address}</p>
        <p>{page.space}</p>
      </article>
    </>
  );
}
