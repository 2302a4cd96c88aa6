import { data, redirect, useActionData } from "react-router";
import { AskTogetherForm } from "#app/modules/groups/components/ask-together-form.tsx";
import { askTogetherUrl, requestTogetherUrl } from "#app/modules/groups/group.urls.ts";
import { linesTyped, togetherForm } from "#app/modules/groups/groups.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { RobotTrap } from "#app/platform/http/robot-trap.tsx";
import { titled } from "#app/platform/http/title.ts";
import { type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { Sent } from "../components/sent.tsx";
import { WhoFields } from "../components/who-fields.tsx";
import { nothingChosen, sentByPerson, typedState } from "../guest-form.server.ts";
import { requestGroup } from "../use-cases/request-group.server.ts";
import {
  asTyped,
  findOpenToGuests,
  type RequestGroupPage,
  requestGroupPage,
} from "../views/request-group-page.view.server.ts";
import type { Route } from "./+types/request-group";

async function open(visit: Visit, slug: string) {
  const askable = await findOpenToGuests(visit, slug);
  if (!askable) throw new Response(visit.requestId, { status: 404 });
  return askable;
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { searchParams } = new URL(request.url);
  if (visit.viewer.kind === "person") throw redirect(askTogetherUrl(params.slug, searchParams));
  return requestGroupPage(visit, await open(visit, params.slug), searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

type Answer = { state: FormState; page: RequestGroupPage };

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const askable = await open(visit, params.slug);
  const formData = await request.formData();
  const isPerson = sentByPerson(formData, visit.now);
  const typed = new URLSearchParams();
  for (const [name, value] of formData) if (typeof value === "string") typed.append(name, value);
  const page = () => requestGroupPage(visit, askable, typed);
  const verb = typed.get("verb");
  if (verb === "check") return data<Answer>({ state: typedState(formData, "check"), page: await page() });
  const lines = linesTyped(typed, askable.offers);
  const said = isPerson ? nothingChosen(visit, lines) : visit.t("guest_pages.ask_once_more");
  if (said) return data<Answer>({ state: typedState(formData, "ask", said), page: await page() }, { status: 422 });
  const form = togetherForm(asTyped(typed, askable), lines, verb === "ask-rest");
  for (const name of ["name", "email"]) form.set(name, typed.get(name) ?? "");
  const answered = await submitForm({
    visit,
    formData: form,
    useCase: requestGroup,
    also: { language: visit.language },
    name: "ask",
    then: requestTogetherUrl(params.slug, { sent: "1" }),
  });
  if (answered instanceof Response) return answered;
  return data<Answer>({ state: answered.data.state, page: await page() }, answered.init ?? {});
}

/** Also after a refusal: the form then carries the moment at which it is shown again. */
export const shouldRevalidate = () => true;

function Who({ page, state }: { page: RequestGroupPage; state: FormState | undefined }) {
  const { words, organisations, persons, before, typed, insurance } = page;
  return (
    <>
      <h2>{words.you}</h2>
      <WhoFields {...{ words, organisations, persons, before, state }} organisation={typed.organisation} />
      <TextField
        {...typedField(state, "insurance", typed.insurance)}
        label={words.insurance}
        hint={[words.insurance_hint, insurance].filter(Boolean).join(" ")}
        maxLength={300}
        optional
      />
      <RobotTrap label={words.trap} token={page.token} />
    </>
  );
}

export default function RequestSeveralWithoutAccount({ loaderData }: Route.ComponentProps) {
  const answer: Answer | undefined = useActionData<typeof action>();
  const page = answer?.page ?? loaderData;
  const state = answer?.state;
  const { space, words, title, withAccount } = page;
  if (page.sent) return <Sent words={{ ...words, back: words.back_to_space }} outbox={page.outbox} back={space.href} />;
  const isOpen = page.sections.length > 0;
  return (
    <Narrow>
      <div className="stack kind-room">
        <Breadcrumb trail={[{ href: space.href, label: space.name }, { label: title }]} />
        <PageTitle label={<Label kind="room" word={words.label_room} />} line={isOpen ? words.group_line : undefined}>
          {`${title} · ${space.name}`}
        </PageTitle>
        {isOpen ? (
          <AskTogetherForm
            page={page}
            state={state}
            guest={{ who: <Who page={page} state={state} />, act: words.act }}
          />
        ) : (
          <EmptyState title={words.not_open} action={<ButtonLink href={withAccount}>{words.ask_sign_in}</ButtonLink>} />
        )}
        {isOpen ? (
          <p className="quiet">
            <Link href={withAccount}>{words.with_account}</Link>
          </p>
        ) : null}
      </div>
    </Narrow>
  );
}
