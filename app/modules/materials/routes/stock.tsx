import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Pagination, Tabs } from "#app/ui/chips.tsx";
import { Facts, Rows, Time } from "#app/ui/facts.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { seenStock } from "../access.server.ts";
import { Advances, Batches, CorrectForm, RecordForm } from "../components/stock-forms.tsx";
import { StockPlot } from "../components/stock-plot.tsx";
import { unitOf } from "../describe-material.server.ts";
import { stockPath } from "../material.urls.ts";
import { momentOfDay } from "../moment-of-day.server.ts";
import { typedQuantities } from "../typed-quantity.ts";
import { advanceMaterial } from "../use-cases/advance-material.server.ts";
import { correctStockMovement } from "../use-cases/correct-stock-movement.server.ts";
import { recordMovement } from "../use-cases/record-movement.server.ts";
import { settleAdvance } from "../use-cases/settle-advance.server.ts";
import { stockPage } from "../views/stock.view.server.ts";
import type { Route } from "./+types/stock";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const found = await seenStock(personOf(visit, request), params.code);
  if (!found.ok) throw new Response(visit.requestId, { status: found.failure.status });
  return stockPage(found.value, new URL(request.url).searchParams, visit);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const found = await seenStock(personOf(visit, request), params.code);
  if (!found.ok) throw new Response(visit.requestId, { status: found.failure.status });
  const material = found.value;
  const formData = await request.formData();
  const quantities = (...names: string[]) => typedQuantities(formData, names, unitOf(material));
  const also = { material: material.listing.code, ...quantities("quantity") };
  const then = `${stockPath(material.listing.code)}?done`;
  switch (formData.get("verb")) {
    case "correct":
      return submitForm({ visit, formData, useCase: correctStockMovement, also, name: "correct", then });
    case "advance":
      return submitForm({ visit, formData, useCase: advanceMaterial, also, name: "advance", then });
    case "settle": {
      const settled = { material: material.listing.code, ...quantities("consumed", "returned", "lost") };
      const name = `settle-${formData.get("advance")}`;
      return submitForm({ visit, formData, useCase: settleAdvance, also: settled, name, then });
    }
    default: {
      const occurredAt = momentOfDay(formData.get("day"), material.listing.space.zone, visit.now);
      return submitForm({
        visit,
        formData,
        useCase: recordMovement,
        also: { ...also, occurredAt },
        name: "record",
        then,
      });
    }
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.heading} · Entrelieux` : "Entrelieux" },
];

function History({ page: { words, filters, movements, next, path } }: { page: Route.ComponentProps["loaderData"] }) {
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <Tabs label={words.column_kind} choices={filters} />
      {movements.length === 0 ? (
        <p>{words.plot_none}</p>
      ) : (
        <Rows
          caption={words.history_caption}
          rows={movements}
          rowKey={({ number }) => number}
          columns={[
            { head: words.column_when, cell: ({ at }) => <Time at={at.iso}>{at.words}</Time> },
            { head: words.column_kind, cell: ({ kind, batch }) => (batch ? `${kind} · ${batch}` : kind) },
            { head: words.column_change, cell: ({ change }) => change, align: "end" },
            {
              head: words.column_why,
              cell: ({ words: why, href }) => (href ? <Link href={href}>{why}</Link> : why),
            },
            { head: words.column_number, cell: ({ number }) => number, align: "end" },
          ]}
        />
      )}
      <Pagination next={next ?? undefined} />
      <p>
        <ButtonLink weight="quiet" href={path.csv} reload>
          {words.export}
        </ButtonLink>
      </p>
    </section>
  );
}

export default function Stock({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, figures, path, space } = page;
  return (
    <div className="stack kind-material">
      <Breadcrumb
        trail={[
          { href: space.href, label: space.name },
          { href: path.space, label: words.stock_title },
          { href: path.material, label: page.title },
          { label: page.heading },
        ]}
      />
      <PageTitle line={words.stock_line}>{page.heading}</PageTitle>
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      {page.low ? (
        <Note tone="warn" title={words.low}>
          {page.low}
        </Note>
      ) : null}
      <Columns>
        <div className="stack">
          <Facts
            facts={[
              { name: words.on_hand, value: figures.onHand },
              { name: words.reserved, value: figures.reserved },
              { name: words.free, value: <strong>{figures.free}</strong> },
            ]}
          />
          {page.plot ? <StockPlot plot={page.plot} title={words.plot} /> : <p>{words.plot_none}</p>}
          <Batches page={page} />
          <History page={page} />
          {page.keeps ? <CorrectForm page={page} state={state} /> : null}
        </div>
        <div className="stack">
          {page.keeps ? <RecordForm page={page} state={state} /> : null}
          <Advances page={page} state={state} />
        </div>
      </Columns>
    </div>
  );
}
