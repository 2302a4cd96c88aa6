import { data, Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { Story } from "#app/ui/thread.tsx";
import { ShipmentActs } from "../components/shipment-acts.tsx";
import { shipmentPath } from "../giving.urls.ts";
import { shipmentVerbs } from "../shipment.ts";
import { eraseSignature } from "../use-cases/erase-signature.server.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "../use-cases/move-shipment.server.ts";
import { type ShipmentPage, shipmentOfPage, shipmentPage } from "../views/shipment-page.view.server.ts";
import type { Route } from "./+types/shipment";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await shipmentPage(visit, await shipmentOfPage(visit, request, params.code));
  return { ...page, saved: new URL(request.url).searchParams.get("after") === "saved" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { shipment } = await shipmentOfPage(visit, request, params.code);
  const formData = await request.formData();
  const verb = String(formData.get("verb") ?? "");
  const also = { shipment: shipment.id };
  const then = `${shipmentPath(shipment.code)}?after=saved`;
  if (verb === "hand_over") return submitForm({ visit, formData, useCase: handOverShipment, also, name: verb, then });
  if (verb === "erase") return submitForm({ visit, formData, useCase: eraseSignature, also, name: verb, then });
  const name = shipmentVerbs.find((one) => one === verb);
  if (!name) throw data(visit.requestId, { status: 400 });
  return submitForm({ visit, formData, useCase: moveShipment, also: { ...also, verb: name }, name, then });
}

function What({ page }: { page: ShipmentPage }) {
  const { words } = page;
  return (
    <section className="stack" aria-labelledby="what">
      <h2 id="what">{words.what}</h2>
      <ul className="stack list-none p-0">
        {page.lines.map((line) => (
          <li key={line.id}>
            <strong>
              {line.quantity} × {line.item}
            </strong>{" "}
            {line.href ? (
              <Link className="inline-flex min-h-11 items-center" href={line.href}>
                <Label kind="production" word={words.bag} code={line.lot} />
              </Link>
            ) : (
              <Label kind="production" word={words.bag} code={line.lot} />
            )}
            {line.parts.length > 0 ? <div className="quiet">{line.parts.join(", ")}</div> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Timeline({ page }: { page: ShipmentPage }) {
  return (
    <section className="stack" aria-labelledby="timeline">
      <h2 id="timeline">{page.words.timeline}</h2>
      <Story label={page.words.timeline} moments={page.timeline} />
    </section>
  );
}

function Signatures({ page }: { page: ShipmentPage }) {
  const { words, signatures } = page;
  if (signatures.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="signatures">
      <h2 id="signatures">{words.signatures}</h2>
      {signatures.map(({ id, href, alt, mayErase }) => (
        <div key={id} className="stack">
          <img src={href} alt={alt} width="300" height="100" className="max-w-full rounded-lg bg-white" />
          {mayErase ? (
            <Form method="post">
              <FormKey />
              <input type="hidden" name="verb" value="erase" />
              <input type="hidden" name="signature" value={id} />
              <Button weight="quiet" aria-label={`${words.erase} (${alt})`}>
                {words.erase}
              </Button>
            </Form>
          ) : null}
        </div>
      ))}
    </section>
  );
}

export default function Shipment({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, campaign } = page;
  const trail = page.list ? [campaign, { label: words.shipments_heading, href: page.list }] : [campaign];
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[...trail, { label: page.code }]} />
      <PageTitle label={<Label kind="production" word={words.shipment} code={page.code} />} line={page.transfer}>
        {page.title}
      </PageTitle>
      <p>
        <StateBadge tone={page.badge.tone}>{page.badge.words}</StateBadge>
      </p>
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      <FormProblems state={state} form="erase" />
      <Columns actFirst>
        <div className="stack">
          <Facts facts={page.facts} />
          <p className="flex flex-wrap gap-x-4">
            {page.request ? <Link href={page.request}>{words.request_page}</Link> : null}
            {page.round ? <Link href={page.round}>{words.driver_page}</Link> : null}
          </p>
          <What page={page} />
          <Timeline page={page} />
          <Signatures page={page} />
        </div>
        <ShipmentActs page={page} state={state} />
      </Columns>
    </div>
  );
}
