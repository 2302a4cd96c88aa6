import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { Facts, Time } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { RequestActs } from "../components/request-acts.tsx";
import { unitOf } from "../describe-material.server.ts";
import { materialRequestPath } from "../material.urls.ts";
import { seenRequest } from "../request.server.ts";
import { typedQuantities } from "../typed-quantity.ts";
import { acceptMaterialRequest } from "../use-cases/accept-material-request.server.ts";
import { cancelMaterialRequest } from "../use-cases/cancel-material-request.server.ts";
import { declineMaterialRequest } from "../use-cases/decline-material-request.server.ts";
import { explainDifference } from "../use-cases/explain-difference.server.ts";
import { receiveMaterial } from "../use-cases/receive-material.server.ts";
import { sendMaterial } from "../use-cases/send-material.server.ts";
import { requestPage } from "../views/request.view.server.ts";
import type { Route } from "./+types/material-request";

const verbs: Record<string, AnyUseCase> = {
  accept: acceptMaterialRequest,
  decline: declineMaterialRequest,
  cancel: cancelMaterialRequest,
  send: sendMaterial,
  receive: receiveMaterial,
  explain: explainDifference,
};

async function seen(visit: Visit, request: Request, code: string) {
  const found = await seenRequest(personOf(visit, request), code);
  if (!found.ok) throw new Response(visit.requestId, { status: found.failure.status });
  return found.value;
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  return requestPage(await seen(visit, request, params.code), visit);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const row = await seen(visit, request, params.code);
  const typed = await request.formData();
  const name = String(typed.get("verb"));
  const useCase = verbs[name];
  if (!useCase) throw new Response(visit.requestId, { status: 400 });
  const formData = new FormData();
  // An empty choice is none.
  for (const [field, value] of typed)
    if (value !== "" || !["difference", "into"].includes(field)) formData.append(field, value);
  const quantities = typedQuantities(formData, ["quantity", "arrived"], unitOf(row.material));
  return submitForm({
    visit,
    formData,
    useCase,
    name,
    also: { request: row.code, ...quantities },
    then: materialRequestPath(row.code),
  });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · ${loaderData.code} · Entrelieux` : "Entrelieux" },
];

export default function MaterialRequest({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, badge, spaces, into, need } = page;
  return (
    <div className="stack kind-material">
      <Breadcrumb
        trail={[
          { href: spaces.giver.href, label: spaces.giver.name },
          { href: page.material, label: page.title },
          { label: page.code },
        ]}
      />
      <PageTitle label={<Label kind="material" word={words.request} code={page.code} />} line={page.line}>
        {page.title}
      </PageTitle>
      <Columns actFirst>
        <div className="stack">
          <p>
            <StateBadge tone={badge.tone}>{badge.words}</StateBadge>
          </p>
          <Facts facts={page.facts} />
          {into ? (
            <p>
              {into.name} {into.href ? <Link href={into.href}>{into.title}</Link> : into.title}
            </p>
          ) : null}
          {need ? (
            <p>
              {need.name} <Link href={need.href}>{need.title}</Link>
            </p>
          ) : null}
          <section className="stack" aria-labelledby="thread">
            <h2 id="thread">{words.thread}</h2>
            <ol className="stack list-none p-0">
              {page.events.map((event) => (
                <li key={event.id}>
                  <strong>{event.who || words.somebody}</strong> {event.words}
                  {" · "}
                  <Time at={event.at.iso}>{event.at.words}</Time>
                  {event.message ? (
                    <blockquote className="m-0 quiet" dir="auto">
                      {event.message}
                    </blockquote>
                  ) : null}
                </li>
              ))}
            </ol>
          </section>
        </div>
        <div className="stack">
          <RequestActs page={page} state={state} />
        </div>
      </Columns>
    </div>
  );
}
