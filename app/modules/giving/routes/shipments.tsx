import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Chips, Pagination } from "#app/ui/chips.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import { campaignOfPage } from "../campaign-of-page.server.ts";
import { GivingHeading } from "../components/giving-heading.tsx";
import { shipmentPath } from "../giving.urls.ts";
import { prepareShipment } from "../use-cases/prepare-shipment.server.ts";
import { type ShipmentCard, type ShipmentListPage, shipmentListPage } from "../views/shipment-list.view.server.ts";
import type { Route } from "./+types/shipments";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOfPage(visit, request, params.code);
  return shipmentListPage(visit, campaign, new URL(request.url).searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  await campaignOfPage(visit, request, params.code);
  const formData = await request.formData();
  const name = `prepare-${formData.get("request")}.${formData.get("from")}`;
  return submitForm({ visit, formData, useCase: prepareShipment, name, then: ({ code }) => shipmentPath(code) });
}

type PageProps = { page: ShipmentListPage; state: FormState | undefined };

function Prepare({ page, state, row }: PageProps & { row: ShipmentListPage["toPrepare"][number] }) {
  const { words } = page;
  const form = `prepare-${row.code}.${row.space}`;
  const mine = state?.form === form ? state : undefined;
  return (
    <li className="stack border-line border-b pb-3">
      <div>
        <p>
          <Link className="inline-flex min-h-11 items-center font-bold" href={row.href}>
            {row.name}
          </Link>{" "}
          · {row.what}
        </p>
        <p className="quiet">{row.from}</p>
      </div>
      <Form method="post" className="form">
        <FormProblems state={mine} form={form} />
        <FormKey />
        <input type="hidden" name="request" value={row.code} />
        <input type="hidden" name="from" value={row.space} />
        <Disclosure summary={words.prepare_by} open={mine !== undefined}>
          <TextField
            {...typedField(mine, "intermediary")}
            id={`via-${row.key}`}
            label={words.via}
            hint={words.via_hint}
            maxLength={120}
            optional
          />
        </Disclosure>
        <Button weight="plain" aria-label={`${words.prepare} (${row.name}, ${row.from})`}>
          {words.prepare}
        </Button>
      </Form>
    </li>
  );
}

function Card({ card, word }: { card: ShipmentCard; word: string }) {
  return (
    <li className="border-line border-b pb-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link className="inline-flex min-h-11 items-center" href={card.href} aria-label={`${card.to} (${card.code})`}>
          <Label kind="production" word={word} code={card.code} />
        </Link>
        <StateBadge tone={card.badge.tone}>{card.badge.words}</StateBadge>
      </p>
      <p>
        <strong>{card.to}</strong> · {card.what}
      </p>
      <p className="quiet">{card.line.join(" · ")}</p>
    </li>
  );
}

export default function Shipments({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className="stack kind-production">
      <GivingHeading page={page} label={words.tabs} line={words.shipments_line} />
      <Columns even>
        <section className="stack" aria-labelledby="to-prepare">
          <h2 id="to-prepare">{words.to_prepare}</h2>
          {page.toPrepare.length === 0 ? (
            <p className="quiet">{words.nothing_to_prepare}</p>
          ) : (
            <p className="quiet">{words.to_prepare_line}</p>
          )}
          <ul className="stack list-none p-0">
            {page.toPrepare.map((row) => (
              <Prepare key={row.key} page={page} state={state} row={row} />
            ))}
          </ul>
          <p className="flex flex-wrap gap-x-4">
            <Link className="inline-flex min-h-11 items-center" href={page.transfers}>
              {words.transfer_open}
            </Link>
            <Link className="inline-flex min-h-11 items-center" href={page.making}>
              {words.to_making}
            </Link>
          </p>
        </section>
        <section className="stack" aria-labelledby="list">
          <h2 id="list">{words.list}</h2>
          <Chips label={words.filters} choices={page.filters} />
          {page.cards.length === 0 ? <p className="quiet">{page.empty}</p> : null}
          <ul className="stack list-none p-0">
            {page.cards.map((card) => (
              <Card key={card.code} card={card} word={words.shipment} />
            ))}
          </ul>
          <Pagination {...(page.first ? { previous: page.first } : {})} {...(page.next ? { next: page.next } : {})} />
        </section>
      </Columns>
    </div>
  );
}
