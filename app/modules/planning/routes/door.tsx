import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useKeepFresh } from "../components/use-keep-fresh.ts";
import { doorPage } from "../views/door-page.view.server.ts";
import type { Route } from "./+types/door";
import "../components/door.css";

/** Nothing around it: it is the whole screen. */
export const handle = { bare: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await doorPage(visit, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Door({ loaderData: page }: Route.ComponentProps) {
  const offline = useKeepFresh();
  return (
    <div className={`door ${page.state}`}>
      <noscript>
        <meta httpEquiv="refresh" content="60" />
      </noscript>
      <header>
        <h1>{page.name}</h1>
        <p>{page.space}</p>
        <p className="clock apart">
          <span>{page.date}</span> <span>{page.time}</span>
        </p>
      </header>
      <section className="standing">
        <p className="big">{page.big}</p>
        {page.line ? <p className="until">{page.line}</p> : null}
        {page.who ? <p className="who">{page.who}</p> : null}
      </section>
      <section className="then">
        <h2>{page.next.label}</h2>
        <p className="apart">
          <span>{page.next.when}</span> {page.next.who ? <b>{page.next.who}</b> : null}
        </p>
      </section>
      <footer>
        <img src={page.qr} alt="" width="160" height="160" />
        <p>
          {page.scan}
          <br />
          <b>{page.address}</b>
          <br />
          <small>{offline ? page.offline : page.zone}</small>
        </p>
      </footer>
    </div>
  );
}
