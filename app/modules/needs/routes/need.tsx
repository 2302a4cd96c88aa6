import { Form, useActionData } from "react-router";
import { typedQuantities } from "#app/modules/materials/typed-quantity.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { DateField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { describeNeed } from "../describe-need.server.ts";
import { needPath, needsPath } from "../need.urls.ts";
import { findNeed } from "../repos/need.repo.server.ts";
import { answerNeed } from "../use-cases/answer-need.server.ts";
import { closeNeed } from "../use-cases/close-need.server.ts";
import { renewNeed } from "../use-cases/renew-need.server.ts";
import { needPage } from "../views/need.view.server.ts";
import type { Route } from "./+types/need";

async function found(visit: Visit, code: string) {
  const row = await findNeed(code);
  if (!row) throw new Response(visit.requestId, { status: 404 });
  return row;
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  return needPage(await found(visit, params.code), visit);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const row = await found(visit, params.code);
  const formData = await request.formData();
  const [also, then] = [{ need: row.code }, needPath(row.code)];
  if (formData.get("verb") === "close")
    return submitForm({ visit, formData, useCase: closeNeed, also, name: "close", then });
  if (formData.get("verb") === "renew")
    return submitForm({ visit, formData, useCase: renewNeed, also, name: "renew", then });
  const quantities = typedQuantities(formData, ["quantity"], describeNeed(row, visit.now).unit);
  return submitForm({ visit, formData, useCase: answerNeed, also: { ...also, ...quantities }, name: "answer", then });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · ${loaderData.space.name} · Entrelieux` : "Entrelieux" },
];

type Page = Route.ComponentProps["loaderData"];
interface Parts {
  page: Page;
  state: FormState | undefined;
}

function Answer({ page: { words, answer, signIn }, state: all }: Parts) {
  const state = all?.form === "answer" ? all : undefined;
  if (signIn) return <ButtonLink href={signIn}>{words.sign_in}</ButtonLink>;
  if (!answer) return null;
  return (
    <Sheet>
      <h2>{words.answer_title}</h2>
      {answer.offers.length === 0 ? (
        <>
          <p>{words.answer_none}</p>
          {answer.add.map((one) => (
            <p key={one.href}>
              <Link href={one.href}>{one.words}</Link>
            </p>
          ))}
        </>
      ) : (
        <Form method="post" className="form">
          <p className="quiet">{words.answer_line}</p>
          <FormProblems state={all} form="answer" />
          <FormKey />
          <SelectField
            {...typedField(state, "material", answer.offers[0]?.value)}
            label={words.answer_material}
            options={answer.offers}
            required
          />
          <TextField {...typedField(state, "quantity")} label={answer.label} inputMode="decimal" required />
          <TextField {...typedField(state, "message")} label={words.answer_message} maxLength={500} optional />
          <Button>{words.answer_act}</Button>
        </Form>
      )}
    </Sheet>
  );
}

function Keeping({ page: { words, keeping }, state }: Parts) {
  if (!keeping) return null;
  const renewing = state?.form === "renew" ? state : undefined;
  const date = typedField(renewing, "wantedBy", keeping.wantedBy);
  return (
    <>
      <Sheet>
        <h2>{words.renew_title}</h2>
        <Form method="post" className="form">
          <FormProblems state={state} form="renew" />
          <FormKey />
          <input type="hidden" name="verb" value="renew" />
          <DateField {...date} label={words.renew_by} required />
          <Button weight="plain">{words.renew_act}</Button>
        </Form>
      </Sheet>
      <Disclosure summary={words.close_title} open={state?.form === "close"}>
        <Form method="post" className="form">
          <FormProblems state={state} form="close" />
          <FormKey />
          <input type="hidden" name="verb" value="close" />
          <p>{words.close_line}</p>
          <Button weight="stop">{words.close_act}</Button>
        </Form>
      </Disclosure>
    </>
  );
}

export default function NeedPage({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, space, answers, bar } = page;
  return (
    <div className="stack kind-material">
      <Breadcrumb trail={[{ href: needsPath(), label: words.title }, { label: page.title }]} />
      <PageTitle
        line={
          <>
            <Link href={space.href}>{space.name}</Link>
            {space.town ? `, ${space.town}` : ""}
          </>
        }
      >
        {page.title}
      </PageTitle>
      <Columns>
        <div className="stack">
          {page.state ? <Note tone="ok">{page.state}</Note> : null}
          <meter className="w-full h-4" min={0} max={bar.full} value={bar.value} aria-label={page.title}>
            {page.wanted}
          </meter>
          <p>
            <strong>{page.wanted}</strong>, {page.by}
          </p>
          {page.description ? (
            <p className="whitespace-pre-line" dir="auto">
              {page.description}
            </p>
          ) : null}
          <h2>{words.answers}</h2>
          {answers.length === 0 ? (
            <p>{words.no_answer}</p>
          ) : (
            <ul>
              {answers.map(({ id, space: from, quantity, state: at, href }) => (
                <li key={id}>
                  {href ? (
                    <Link href={href} className="inline-flex min-h-11 items-center">
                      {from}
                    </Link>
                  ) : (
                    from
                  )}{" "}
                  · {quantity} · {at}
                </li>
              ))}
            </ul>
          )}
        </div>
        <div className="stack">
          <Answer page={page} state={state} />
          <Keeping page={page} state={state} />
        </div>
      </Columns>
    </div>
  );
}
