import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useKeptForms } from "#app/platform/http/use-kept-forms.ts";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { AdvanceMaterial } from "../components/advance-forms.tsx";
import { HowTo } from "../components/how-to.tsx";
import { KeptBags } from "../components/kept-bags.tsx";
import { OwnPledge } from "../components/own-pledge.tsx";
import { PledgeForm } from "../components/pledge-form.tsx";
import { RunActs } from "../components/run-acts.tsx";
import { RunLoans } from "../components/run-loans.tsx";
import { keptBagsPath, lotPath, runPath } from "../making.urls.ts";
import { promisedMoment } from "../promised-day.ts";
import { changePledge } from "../use-cases/change-pledge.server.ts";
import { declareLot } from "../use-cases/declare-lot.server.ts";
import { moveRun } from "../use-cases/move-run.server.ts";
import { nameRunLoan } from "../use-cases/name-run-loan.server.ts";
import { offerPledge } from "../use-cases/offer-pledge.server.ts";
import { recordAdvance } from "../use-cases/record-advance.server.ts";
import { runPage } from "../views/run-page.view.server.ts";
import type { Route } from "./+types/run";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await runPage(visit, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return { ...page, saved: new URL(request.url).searchParams.get("after") === "saved" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

/** The end of the day that was typed, where the campaign is. */
async function momentTyped(visit: Visit, run: string, day: string): Promise<{ promisedFor?: string }> {
  if (day === "") return {};
  const promisedFor = promisedMoment(day, (await runPage(visit, run))?.zone ?? "Europe/Paris");
  return promisedFor ? { promisedFor } : {};
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const text = (name: string) => String(formData.get(name) ?? "");
  const then = `${runPath(params.code)}?after=saved`;
  const pledge = text("pledge");
  if (text("verb").startsWith("move-")) {
    const also = { run: params.code, verb: text("verb").slice("move-".length) };
    return submitForm({ visit, formData, useCase: moveRun, also, name: "move", then });
  }
  switch (text("verb")) {
    case "advance":
      return submitForm({ visit, formData, useCase: recordAdvance, also: { kind: "advanced" }, name: "advance", then });
    case "account":
      return submitForm({ visit, formData, useCase: recordAdvance, name: `account-${pledge}-${text("place")}`, then });
    case "name-loan":
      return submitForm({ visit, formData, useCase: nameRunLoan, also: { run: params.code }, name: "name-loan", then });
    case "retarget":
      return submitForm({ visit, formData, useCase: moveRun, also: { run: params.code }, name: "retarget", then });
    case "declare":
      return submitForm({
        ...{ visit, formData, useCase: declareLot, name: `declare-${pledge}` },
        then: (lot) => `${lotPath(lot.code)}?after=saved`,
      });
    case "reduce":
    case "withdraw":
    case "postpone":
    case "take_up": {
      const [verb, day] = [text("verb"), await momentTyped(visit, params.code, text("promisedFor"))];
      return submitForm({
        visit,
        formData,
        useCase: changePledge,
        also: { verb, ...day },
        name: `${verb}-${pledge}`,
        then,
      });
    }
    default: {
      const also = { run: params.code, ...(await momentTyped(visit, params.code, text("promisedFor"))) };
      return submitForm({ visit, formData, useCase: offerPledge, also, name: "pledge", then });
    }
  }
}

export default function Run({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  const forms = useKeptForms({ name: "entrelieux.bags", person: page.person, address: keptBagsPath() });
  const signIn = `/sign-in?${new URLSearchParams({ to: runPath(page.code) })}`;
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
        <StateBadge tone={page.stage.open ? "ok" : "quiet"}>{page.stage.words}</StateBadge> {page.waits} {page.dates}
      </p>
      {page.enough ? <Note tone="ok">{page.enough}</Note> : null}
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      <KeptBags forms={forms} words={words} signIn={signIn} />
      <Columns>
        <div className="stack">
          {page.pledges.map((pledge) => (
            <OwnPledge
              key={pledge.code}
              {...{ pledge, words, state, forms }}
              item={page.title}
              open={page.stage.open}
              day={page.day}
            />
          ))}
          {page.stage.open ? (
            page.signedIn ? (
              <PledgeForm page={page} state={state} />
            ) : (
              <ButtonLink href={signIn}>{words.sign_in}</ButtonLink>
            )
          ) : (
            <p className="quiet">{words.not_open}</p>
          )}
        </div>
        <div className="stack">
          {page.acts ? <RunActs acts={page.acts} state={state} /> : null}
          {page.advances ? <AdvanceMaterial advances={page.advances} state={state} /> : null}
          <HowTo howTo={page.howTo} words={words} />
          <RunLoans loans={page.loans} state={state} />
        </div>
      </Columns>
    </div>
  );
}
