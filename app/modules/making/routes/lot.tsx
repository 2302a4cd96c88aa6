import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts, Time } from "#app/ui/facts.tsx";
import { Code, Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { InspectForm } from "../components/inspect-form.tsx";
import { LotActs } from "../components/lot-acts.tsx";
import { lotPath } from "../making.urls.ts";
import { finishRework } from "../use-cases/finish-rework.server.ts";
import { inspectLot } from "../use-cases/inspect-lot.server.ts";
import { judgeReturned } from "../use-cases/judge-returned.server.ts";
import { recountLot } from "../use-cases/recount-lot.server.ts";
import { writeOffLot } from "../use-cases/write-off-lot.server.ts";
import { lotPage } from "../views/lot-page.view.server.ts";
import type { Route } from "./+types/lot";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const page = await lotPage(visit, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return { ...page, saved: new URL(request.url).searchParams.get("after") === "saved" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const verb = String(formData.get("verb") ?? "");
  const sent = { visit, formData, also: { lot: params.code }, then: `${lotPath(params.code)}?after=saved` };
  if (verb.startsWith("returned-")) return submitForm({ ...sent, useCase: judgeReturned, name: verb });
  if (verb === "rework") return submitForm({ ...sent, useCase: finishRework, name: verb });
  if (verb === "recount") return submitForm({ ...sent, useCase: recountLot, name: verb });
  if (verb === "write-off") return submitForm({ ...sent, useCase: writeOffLot, name: verb });
  // No defect was named: none is told.
  if (String(formData.get("defects[0].code") ?? "").trim() === "")
    for (const name of ["defects[0].code", "defects[0].count"]) formData.delete(name);
  return submitForm({ ...sent, useCase: inspectLot, name: "inspect" });
}

export default function Lot({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb
        trail={[
          { href: page.campaign.href, label: page.campaign.title },
          { href: page.making, label: words.where },
          { label: page.code },
        ]}
      />
      <PageTitle label={<Label kind="production" word={words.label_bag} code={page.code} />} line={page.status}>
        {page.title}
      </PageTitle>
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      <Columns>
        <div className="stack">
          <Sheet>
            <p>{words.copy_code}</p>
            <p>
              <Code>{page.code}</Code>
            </p>
            <p>
              <ButtonLink weight="plain" href={page.label}>
                {words.label_act}
              </ButtonLink>
            </p>
            <Facts facts={page.counts} />
            {page.leads.map(({ href, label }) => (
              <p key={href}>
                <Link className="inline-flex min-h-11 items-center" href={href}>
                  {label}
                </Link>
              </p>
            ))}
          </Sheet>
          {page.inspects ? <InspectForm page={page} state={state} /> : null}
          <LotActs acts={page.acts} state={state} />
        </div>
        <div className="stack">
          <Sheet>
            <Facts facts={page.facts} />
          </Sheet>
          {page.families.map(({ title, bags }) => (
            <Sheet key={title}>
              <h2>{title}</h2>
              <ul className="stack list-none p-0">
                {bags.map((bag) => (
                  <li key={bag.code}>
                    {bag.href ? (
                      <Link className="inline-flex min-h-11 items-center" href={bag.href}>
                        {bag.code}
                      </Link>
                    ) : (
                      bag.code
                    )}{" "}
                    · {bag.words}
                  </li>
                ))}
              </ul>
            </Sheet>
          ))}
          {page.recall ? (
            <p>
              <Link className="inline-flex min-h-11 items-center" href={page.recall.href}>
                {page.recall.label}
              </Link>
            </p>
          ) : null}
          <Sheet>
            <h2>{words.inspections}</h2>
            {page.inspections.length === 0 ? <p className="quiet">{page.notInspected}</p> : null}
            {page.inspections.map((one) => (
              <p key={one.at.iso}>
                <Time at={one.at.iso}>{one.at.words}</Time> · {one.says} {one.defects}
              </p>
            ))}
          </Sheet>
        </div>
      </Columns>
    </div>
  );
}
