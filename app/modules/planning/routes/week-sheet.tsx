import type { CSSProperties } from "react";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Link } from "#app/ui/link.tsx";
import { weekSheet } from "../week-sheet.server.ts";
import type { Route } from "./+types/week-sheet";
import "../components/paper.css";

export const handle = { bare: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await weekSheet(visit, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

function placed({ top, height }: { top: number; height: number }) {
  return { "--top": `${top}%`, "--height": `${height}%` } as CSSProperties;
}

function Day({ day }: { day: Route.ComponentProps["loaderData"]["days"][number] }) {
  return (
    <section>
      <h2>{day.label}</h2>
      {day.closed ? <p>{day.closed}</p> : null}
      <ul>
        {day.blocks.map((block) => (
          <li key={block.top} className={block.thin ? "thin" : undefined} style={placed(block)}>
            <b>{block.time}</b> {block.note}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function WeekSheet({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <nav className="paper-links" aria-label={page.name}>
        <Link href={page.back.href}>{page.back.label}</Link>
        <Link href={page.next.href}>{page.next.label}</Link>
        <span>{page.print}</span>
      </nav>
      <article className="paper landscape">
        <header>
          <h1>{page.name}</h1>
          <p>
            <b>{page.week}</b>
            <br />
            {page.space}
          </p>
        </header>
        <div className="sheet-week">
          <ol className="sheet-hours" aria-hidden="true">
            {page.hours.map((hour) => (
              <li key={hour.label} style={placed(hour)}>
                {hour.label}
              </li>
            ))}
          </ol>
          {page.days.map((day) => (
            <Day key={day.label} day={day} />
          ))}
        </div>
        <footer>
          <img src={page.qr} alt="" width="96" height="96" />
          <p>
            {page.ask} <b>{page.address}</b>
            <br />
            {page.space} · {page.zone}
          </p>
        </footer>
      </article>
    </>
  );
}
