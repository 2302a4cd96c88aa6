import { data, useActionData } from "react-router";
import { refused, submitForm } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { AskTogetherForm } from "../components/ask-together-form.tsx";
import { fail } from "../group.failures.ts";
import { groupUrl } from "../group.urls.ts";
import { linesTyped, togetherForm } from "../typed-together.ts";
import { askTogether } from "../use-cases/ask-together.server.ts";
import { askTogetherPage, findAskable } from "../views/ask-page.view.server.ts";
import type { AskTogetherView } from "../views/ask-page.view.ts";
import type { Route } from "./+types/ask-together";

async function open(visit: Visit, request: Request, slug: string) {
  const viewer = personOf(visit, request);
  const askable = await findAskable(visit, viewer, slug);
  if (!askable) throw new Response(visit.requestId, { status: 404 });
  return { viewer, askable };
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { viewer, askable } = await open(visit, request, params.slug);
  return askTogetherPage(askable, new URL(request.url).searchParams, visit, viewer);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

type Answer = { state?: FormState; page: AskTogetherView };

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { viewer, askable } = await open(visit, request, params.slug);
  const formData = await request.formData();
  const typed = new URLSearchParams();
  for (const [name, value] of formData) if (typeof value === "string") typed.append(name, value);
  const verb = typed.get("verb");
  if (verb === "check") return data<Answer>({ page: await askTogetherPage(askable, typed, visit, viewer) });
  const lines = linesTyped(typed, askable.offers);
  const answered =
    lines.length === 0
      ? refused(visit, fail("nothing_chosen").failure, "ask", {})
      : await submitForm({
          visit,
          formData: togetherForm(typed, lines, verb === "ask-rest"),
          useCase: askTogether,
          name: "ask",
          then: ({ code }) => groupUrl(code),
        });
  if (answered instanceof Response) return answered;
  const page = await askTogetherPage(askable, typed, visit, viewer);
  return data<Answer>({ state: answered.data.state, page }, answered.init ?? {});
}

export default function AskTogether({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const answer: Answer | undefined = useActionData<typeof action>();
  const page = answer?.page ?? loaderData;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: page.space.href, label: page.space.name }, { label: page.title }]} />
        <PageTitle
          label={<Label kind="room" word={t("groups.request")} />}
          line={`${page.space.name}. ${t("groups.ask_line")}`}
        >
          {page.title}
        </PageTitle>
        {page.confirmed ? null : <Note tone="warn">{t("bookings.confirm_email_first")}</Note>}
        {page.sections.length === 0 ? (
          <EmptyState
            title={t("groups.nothing_offered")}
            action={<ButtonLink href={page.space.href}>{page.space.name}</ButtonLink>}
          />
        ) : (
          <AskTogetherForm page={page} state={answer?.state} />
        )}
      </div>
    </Narrow>
  );
}
