import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { OwnPledge } from "../components/own-pledge.tsx";
import { PledgeForm } from "../components/pledge-form.tsx";
import { lotPath, runPath } from "../making.urls.ts";
import { promisedMoment } from "../promised-day.ts";
import { type RunPage, runPage } from "../run-page.view.server.ts";
import { changePledge } from "../use-cases/change-pledge.server.ts";
import { declareLot } from "../use-cases/declare-lot.server.ts";
import { offerPledge } from "../use-cases/offer-pledge.server.ts";
import type { Route } from "./+types/run";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await runPage(visit, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return { ...page, saved: new URL(request.url).searchParams.get("after") === "saved" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const text = (name: string) => String(formData.get(name) ?? "");
  const then = `${runPath(params.code)}?after=saved`;
  const pledge = text("pledge");
  switch (text("verb")) {
    case "declare":
      return submitForm({
        ...{ visit, formData, useCase: declareLot, name: `declare-${pledge}` },
        then: (lot) => `${lotPath(lot.code)}?after=saved`,
      });
    case "reduce":
      return submitForm({
        visit,
        formData,
        useCase: changePledge,
        also: { verb: "reduce" },
        name: `reduce-${pledge}`,
        then,
      });
    case "withdraw":
      return submitForm({
        visit,
        formData,
        useCase: changePledge,
        also: { verb: "withdraw" },
        name: `withdraw-${pledge}`,
        then,
      });
    default: {
      const page = await runPage(visit, params.code);
      const promisedFor = promisedMoment(text("promisedFor"), page?.zone ?? "Europe/Paris");
      const also = { run: params.code, ...(promisedFor ? { promisedFor } : {}) };
      return submitForm({ visit, formData, useCase: offerPledge, also, name: "pledge", then });
    }
  }
}

function HowTo({ page }: { page: RunPage }) {
  const { words } = page;
  return (
    <Sheet>
      <h2>{words.what}</h2>
      <Facts facts={[{ name: words.revision, value: page.revision }]} />
      {page.settings.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {page.checklist.length > 0 ? (
        <>
          <h3>{words.checklist}</h3>
          <ul className="list">
            {page.checklist.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Sheet>
  );
}

export default function Run({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb
        trail={[
          { href: page.campaign.href, label: page.campaign.title },
          { href: page.making, label: words.for_the },
          { label: page.title },
        ]}
      />
      <PageTitle label={<Label kind="production" word={words.label} code={page.code} />} line={page.left}>
        {page.title}
      </PageTitle>
      <p>
        <StateBadge tone={page.stage.open ? "ok" : "quiet"}>{page.stage.words}</StateBadge> {page.waits}
      </p>
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      <Columns>
        <div className="stack">
          {page.pledges.map((pledge) => (
            <OwnPledge key={pledge.code} pledge={pledge} words={words} state={state} />
          ))}
          {page.stage.open ? (
            page.signedIn ? (
              <PledgeForm page={page} state={state} />
            ) : (
              <ButtonLink href={`/sign-in?${new URLSearchParams({ to: runPath(page.code) })}`}>
                {words.sign_in}
              </ButtonLink>
            )
          ) : (
            <p className="quiet">{words.not_open}</p>
          )}
        </div>
        <HowTo page={page} />
      </Columns>
    </div>
  );
}
