import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Sheet } from "#app/ui/card.tsx";
import { Facts, Rows, Time } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { Steps, Thread, ThreadItem } from "#app/ui/thread.tsx";
import { claimPath, moneyPath } from "../claim.urls.ts";
import { ClaimActs } from "../components/claim-acts.tsx";
import { decideClaim } from "../use-cases/decide-claim.server.ts";
import { discardClaim } from "../use-cases/discard-claim.server.ts";
import { eraseClaimProof } from "../use-cases/erase-claim-proof.server.ts";
import { sendClaim } from "../use-cases/send-claim.server.ts";
import { takeBackClaim } from "../use-cases/take-back-claim.server.ts";
import { type ClaimPage, claimPage } from "../views/claim-page.view.server.ts";
import type { Route } from "./+types/claim";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await claimPage(visit, personOf(visit, request), params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  const after = new URL(request.url).searchParams.get("after");
  return { ...page, said: after === "sent" ? page.words.sent : after === "saved" ? page.words.saved : null };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const name = String(formData.get("verb") ?? "");
  const also = { claim: params.code };
  const then = `${claimPath(params.code)}?after=saved`;
  switch (name) {
    case "send": {
      const sent = `${claimPath(params.code)}?after=sent`;
      return submitForm({ visit, formData, useCase: sendClaim, also, name, then: sent });
    }
    case "take-back":
      return submitForm({ visit, formData, useCase: takeBackClaim, also, name, then });
    case "discard": {
      const home = ({ campaign }: { campaign: string }) => moneyPath(campaign);
      return submitForm({ visit, formData, useCase: discardClaim, also, name, then: home });
    }
    case "erase-proof":
      return submitForm({ visit, formData, useCase: eraseClaimProof, also, name, then });
    default:
      return submitForm({ visit, formData, useCase: decideClaim, also: { ...also, verb: name }, name, then });
  }
}

function ClaimFacts({ page }: { page: ClaimPage }) {
  const { proof, words, facts } = page;
  const file = proof?.href ? (
    <Link href={proof.href} reload>
      {proof.name}
    </Link>
  ) : (
    proof?.words
  );
  return <Facts facts={[...facts, { name: words.fact_proof, value: file }]} />;
}

function History({ page }: { page: ClaimPage }) {
  const { words, history } = page;
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <Thread label={words.history}>
        {history.map(({ id, as, words: said, iso, when }) => (
          <ThreadItem key={id} as={as} who={<Time at={iso}>{when}</Time>}>
            {said}
          </ThreadItem>
        ))}
      </Thread>
    </section>
  );
}

export default function Claim({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb
        trail={[
          { href: page.campaign.href, label: page.campaign.title },
          { href: page.money, label: words.to_money },
          { label: page.code },
        ]}
      />
      <PageTitle label={<Label kind="production" word={words.label} code={page.code} />} line={page.line}>
        {page.title}
      </PageTitle>
      <p>
        <StateBadge tone={page.badge.tone}>{page.badge.words}</StateBadge>
      </p>
      {page.said && !state ? (
        <Note tone="ok" role="status">
          {page.said}
        </Note>
      ) : null}
      <Steps steps={page.steps} />
      <Columns actFirst>
        <div className="stack">
          <Sheet>
            <ClaimFacts page={page} />
            {page.lots.length > 0 ? (
              <Rows
                caption={words.pieces_of}
                rows={page.lots}
                rowKey={({ lot }) => lot}
                columns={[
                  { head: words.bag, cell: ({ lot }) => lot },
                  { head: words.pieces_of, align: "end", cell: ({ pieces }) => pieces },
                ]}
              />
            ) : null}
          </Sheet>
          <History page={page} />
        </div>
        <ClaimActs page={page} state={state} />
      </Columns>
    </div>
  );
}
