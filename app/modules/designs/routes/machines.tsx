import { Form } from "react-router";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { DateRangeFields } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note, StateBadge } from "#app/ui/note.tsx";
import { type MachinesView, machinesPage } from "../views/machines-page.view.server.ts";
import type { Route } from "./+types/machines";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = await machinesPage(visitOf(context), params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.machines_title} · ${loaderData.title} · Entrelieux` : "Entrelieux" },
];

function Machines({ title, id, machines }: { title: string; id: string; machines: MachinesView["able"] }) {
  if (machines.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      {machines.map((one) => (
        <Sheet key={one.code}>
          <h3>
            <Link href={one.href}>{one.title}</Link>
          </h3>
          <p>
            {one.line} {one.state ? <StateBadge tone={one.state.tone}>{one.state.words}</StateBadge> : null}
          </p>
          <ul>
            {one.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {one.act ? (
            <p>
              <ButtonLink weight="plain" href={one.act.href}>
                {one.act.words}
              </ButtonLink>
            </p>
          ) : null}
        </Sheet>
      ))}
    </section>
  );
}

export default function MachinesOfDesign({ loaderData: page }: Route.ComponentProps) {
  const { words, window, able, unable, measured } = page;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={page.trail} />
        <PageTitle line={`${page.line}. ${words.machines_line}`}>{words.machines_title}</PageTitle>
        <Sheet>
          <Form method="get" className="form">
            <h2>{words.window}</h2>
            <input type="hidden" name="r" value={page.number} />
            {page.run ? <input type="hidden" name="run" value={page.run} /> : null}
            <DateRangeFields
              from={{ name: "from", label: words.window_from, value: window.from }}
              to={{ name: "to", label: words.window_to, value: window.to }}
            />
            <Button weight="plain">{words.window_act}</Button>
          </Form>
        </Sheet>
        {window.from ? null : <p className="quiet">{words.pick_dates}</p>}
        {measured ? null : <Note tone="warn">{words.nothing_measured}</Note>}
        {measured && able.length === 0 ? (
          <EmptyState title={words.no_machines}>{words.no_machines_text}</EmptyState>
        ) : null}
        <Machines id="able" title={words.fitting} machines={able} />
        {measured ? <Machines id="unable" title={words.not_fitting} machines={unable} /> : null}
      </div>
    </Narrow>
  );
}
