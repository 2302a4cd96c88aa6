import { data, useActionData } from "react-router";
import { closeProductionRequest, findHelpOut } from "#app/modules/campaigns/campaigns.server.ts";
import { handOverShipment, receiveShipment, shipmentsOfRequest } from "#app/modules/giving/giving.server.ts";
import { SpaceHeading } from "#app/modules/spaces/components/space-tabs.tsx";
import { pageFor } from "#app/modules/spaces/page-for.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Label } from "#app/ui/label.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note, StateBadge } from "#app/ui/note.tsx";
import { helpOutFor } from "../access.server.ts";
import { HelpOut } from "../components/help-out-card.tsx";
import { helpOutsPath } from "../helping.urls.ts";
import { acceptHelpOut } from "../use-cases/accept-help-out.server.ts";
import { makeHelpOut } from "../use-cases/make-help-out.server.ts";
import { helpOutsPage } from "../views/help-outs.view.server.ts";
import type { Route } from "./+types/help-outs";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = await helpOutsPage(visitOf(context), request, params.slug);
  return { ...page, saved: new URL(request.url).searchParams.get("after") === "saved" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

/** All that is on its way to whoever asked was counted with them, and is good. */
async function countAllGood(visit: Visit, code: string, named: string): Promise<Record<string, string>> {
  const found = await helpOutFor(visit.viewer, code);
  const campaign = found.ok ? await findHelpOut(found.value.campaign.spaceId) : undefined;
  if (!found.ok || !campaign) return {};
  const shipment = (await shipmentsOfRequest(found.value.request.id, campaign)).find((one) => one.code === named);
  return Object.fromEntries(
    (shipment?.lines ?? []).flatMap(({ id, inTransit }, at) => [
      [`lines[${at}].line`, id],
      [`lines[${at}].good`, String(inTransit)],
    ]),
  );
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { space } = await pageFor(visit, request, params.slug, "lend");
  const formData = await request.formData();
  const [verb, code] = [String(formData.get("verb") ?? ""), String(formData.get("request") ?? "")];
  const then = `${helpOutsPath(space.slug)}?after=saved`;
  const name = `${verb}-${code}`;
  switch (verb) {
    case "accept":
      return submitForm({ visit, formData, useCase: acceptHelpOut, name, then });
    case "made":
      return submitForm({ visit, formData, useCase: makeHelpOut, name, then });
    case "hand-over":
      return submitForm({ visit, formData, useCase: handOverShipment, name, then });
    case "received": {
      const also = await countAllGood(visit, code, String(formData.get("shipment") ?? ""));
      return submitForm({ visit, formData, useCase: receiveShipment, also, name, then });
    }
    case "decline":
      return submitForm({ visit, formData, useCase: closeProductionRequest, also: { as: "cancel" }, name, then });
    default:
      throw data(visit.requestId, { status: 400 });
  }
}

export default function HelpOuts({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className="stack kind-production">
      <SpaceHeading head={page.head} title={page.title} line={page.line} />
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      <Narrow>
        <div className="stack">
          {page.cards.length === 0 ? (
            <EmptyState title={words.list_empty} action={<ButtonLink href={page.form}>{words.see_form}</ButtonLink>}>
              {words.list_empty_text}
            </EmptyState>
          ) : null}
          {page.cards.length > 0 ? <h2 className="sr-only">{page.title}</h2> : null}
          {page.cards.map((card) => (
            <HelpOut key={card.code} card={card} words={words} proof={page.proof} state={state} />
          ))}
          {page.over.length > 0 ? (
            <section className="stack" aria-labelledby="over">
              <h2 id="over">{words.list_over}</h2>
              <ul className="stack list-none p-0">
                {page.over.map(({ code, href, what, who, badge }) => (
                  <li key={code}>
                    <Label kind="production" word={words.card_label} code={code} />{" "}
                    <StateBadge tone={badge.tone}>{badge.words}</StateBadge>
                    <br />
                    <Link className="inline-flex min-h-11 items-center" href={href}>
                      {what}
                    </Link>{" "}
                    · {who}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </Narrow>
    </div>
  );
}
