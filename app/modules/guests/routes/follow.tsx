import { useActionData } from "react-router";
import {
  CancelForm,
  ChangeAct,
  MyProposal,
  ProposalAct,
  StaleNote,
} from "#app/modules/bookings/components/answer-act.tsx";
import { LoanAside } from "#app/modules/bookings/components/loan-aside.tsx";
import { AgreementAct, AgreementToAccept } from "#app/modules/bookings/components/passage-act.tsx";
import { LoanThread, ReplyForm } from "#app/modules/bookings/components/thread-view.tsx";
import type { FormState } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { Steps } from "#app/ui/thread.tsx";
import { doFollowVerb } from "../follow-verbs.server.ts";
import { type FollowPage, followPage, openFollow } from "../views/follow-page.view.server.ts";
import type { Route } from "./+types/follow";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { visit, ...followed } = await openFollow(visitOf(context), params);
  return followPage(followed, visit, followed.viewer);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openFollow(visit, params);
  return doFollowVerb(visit, await request.formData(), { row }, params.key);
}

/** Also after a refusal: what changed meanwhile is what the person needs to see. */
export const shouldRevalidate = () => true;

type ActProps = { page: FollowPage; state: FormState | undefined };

/** What the asker should do next, first on a phone. */
function Acts({ page, state }: ActProps) {
  const t = useT();
  const { words, can } = page;
  const over = Object.keys(can).every((verb) => verb === "add_message" || verb === "report_incident");
  return (
    <Sheet stick>
      <h2>{t(`bookings.act_${page.next}`)}</h2>
      <StaleNote state={state} now={`${page.badge.words} · ${page.dates.words}`} />
      <p>{page.nextWords}</p>
      {page.next === "answer_proposal" ? <ProposalAct loan={page} state={state} /> : null}
      {page.next === "answer_change" ? <ChangeAct loan={page} state={state} /> : null}
      {page.next === "accept_agreement" ? <AgreementAct loan={page} state={state} /> : null}
      <MyProposal loan={page} state={state} />
      <AgreementToAccept loan={page} />
      {can.change ? (
        <ButtonLink block weight="plain" href={`${page.href}/change`}>
          {words.change}
        </ButtonLink>
      ) : null}
      {can.cancel ? (
        <CancelForm
          loan={page}
          state={state}
          summary={page.isRequest ? words.withdraw : words.cancel}
          act={page.isRequest ? words.withdraw : words.cancel}
          line={page.isRequest ? words.withdraw_line : words.cancel_line}
        />
      ) : null}
      {over ? (
        <ButtonLink block weight="plain" href={page.again}>
          {words.again}
        </ButtonLink>
      ) : null}
    </Sheet>
  );
}

export default function Follow({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className={`stack kind-${page.kind}`}>
      <PageTitle label={<Label kind={page.kind} word={page.listing.title} code={page.code} />} line={page.line}>
        {page.title}
      </PageTitle>
      <p>
        <StateBadge tone={page.badge.tone}>{page.badge.words}</StateBadge>
      </p>
      <Steps steps={page.steps} />
      <Columns actFirst>
        <section className="stack">
          <h2>{t("bookings.thread")}</h2>
          <LoanThread thread={page.thread} />
          {page.can.add_message ? <ReplyForm loan={page} state={state} /> : null}
          <LoanAside loan={page} />
          <p className="quiet">{words.address}</p>
          {page.isGuest ? (
            <p className="quiet">
              {words.account} <Link href="/forgotten-password">{words.account_link}</Link>
            </p>
          ) : null}
        </section>
        <Acts page={page} state={state} />
      </Columns>
    </div>
  );
}
