import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { DateField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import { Photo, Photos } from "#app/ui/photo.tsx";
import { visibleMaterial } from "../access.server.ts";
import { unitOf } from "../describe-material.server.ts";
import { materialRequestPath } from "../material.urls.ts";
import { typedQuantities } from "../typed-quantity.ts";
import { askMaterial } from "../use-cases/ask-material.server.ts";
import { materialPage } from "../views/material.view.server.ts";
import type { Route } from "./+types/material";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const found = await visibleMaterial(visit.viewer, params.code);
  if (!found.ok) throw new Response(visit.requestId, { status: found.failure.status });
  return materialPage(found.value, visit);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const person = personOf(visit, request);
  const found = await visibleMaterial(person, params.code);
  if (!found.ok) throw new Response(visit.requestId, { status: found.failure.status });
  const formData = await request.formData();
  return submitForm({
    ...{ visit, formData, useCase: askMaterial, name: "ask" },
    also: { material: found.value.listing.code, ...typedQuantities(formData, ["quantity"], unitOf(found.value)) },
    then: ({ code }) => materialRequestPath(code),
  });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · ${loaderData.space.name} · Entrelieux` : "Entrelieux" },
];

type Page = Route.ComponentProps["loaderData"];

function Pictures({ page: { pictures, drawing, title } }: { page: Page }) {
  const [first, ...others] = pictures;
  if (!first) return <Photo kind="material" drawing={drawing} ratio="16 / 10" />;
  return (
    <Photos>
      <Photo
        kind="material"
        drawing={drawing}
        {...first}
        alt={first.alt || title}
        sizes="(min-width: 900px) 640px, 100vw"
        first
      />
      {others.map((picture) => (
        <Photo key={picture.src} kind="material" drawing={drawing} {...picture} sizes="320px" />
      ))}
    </Photos>
  );
}

function Keeping({ page: { keeping, stock, words, status } }: { page: Page }) {
  if (!stock) return null;
  return (
    <section className="stack no-print mb-6">
      <p>
        <StateBadge tone={status.name === "published" ? "ok" : "warn"}>{status.words}</StateBadge>
      </p>
      <Buttons>
        <ButtonLink weight="plain" href={stock}>
          {words.keep_stock}
        </ButtonLink>
        {keeping ? (
          <>
            <ButtonLink weight="plain" href={keeping.facts}>
              {words.keep_facts}
            </ButtonLink>
            <ButtonLink weight="plain" href={keeping.listing}>
              {words.keep_listing}
            </ButtonLink>
          </>
        ) : null}
      </Buttons>
    </section>
  );
}

function Ask({ page }: { page: Page }) {
  const { words, askers, unit, why, signIn, needs } = page;
  const state = useActionData<typeof action>()?.state;
  return (
    <aside aria-labelledby="ask">
      <Sheet stick>
        <h2 id="ask">{words.ask_title}</h2>
        <p className="font-bold">{page.free}</p>
        {why ? (
          <>
            <p>{why}</p>
            {signIn ? <ButtonLink href={signIn}>{words.sign_in}</ButtonLink> : null}
            {needs ? (
              <ButtonLink weight="plain" href="/needs">
                {words.to_needs}
              </ButtonLink>
            ) : null}
          </>
        ) : (
          <Form method="post" className="form">
            <p className="quiet">{page.askLine}</p>
            <FormProblems state={state} form="ask" />
            <FormKey />
            <TextField
              {...typedField(state, "quantity")}
              label={`${words.ask_quantity} (${unit})`}
              inputMode="decimal"
              maxLength={20}
              required
            />
            <SelectField
              {...typedField(state, "space", askers[0]?.value)}
              label={words.ask_space}
              options={askers}
              required
            />
            <DateField {...typedField(state, "wantedBy")} label={words.ask_by} optional />
            <TextAreaField
              {...typedField(state, "message")}
              label={words.ask_message}
              hint={words.ask_message_hint}
              maxLength={500}
              optional
            />
            <Button>{words.ask_act}</Button>
          </Form>
        )}
      </Sheet>
    </aside>
  );
}

export default function MaterialPage({ loaderData: page }: Route.ComponentProps) {
  const { words, space } = page;
  return (
    <div className="kind-material">
      <Keeping page={page} />
      <Columns>
        <div className="stack">
          <Pictures page={page} />
          <PageTitle
            label={<Label kind="material" word={page.word} code={page.code} />}
            line={
              <>
                {words.by} <Link href={space.href}>{space.name}</Link>
                {page.town ? `, ${page.town}` : ""}
              </>
            }
          >
            {page.title}
          </PageTitle>
          {page.description ? (
            <p className="whitespace-pre-line" dir="auto">
              {page.description}
            </p>
          ) : null}
          <Facts facts={page.facts} />
          {page.safety ? (
            <p>
              <Link href={page.safety} reload className="inline-flex min-h-11 items-center">
                {words.safety_link}
              </Link>
            </p>
          ) : null}
          {page.care ? (
            <Disclosure summary={words.care}>
              <p className="whitespace-pre-line" dir="auto">
                {page.care}
              </p>
            </Disclosure>
          ) : null}
        </div>
        <Ask page={page} />
      </Columns>
    </div>
  );
}
