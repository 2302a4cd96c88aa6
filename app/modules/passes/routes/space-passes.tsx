import { Form, useActionData } from "react-router";
import { SpaceHeading } from "#app/modules/spaces/components/space-tabs.tsx";
import { pageFor } from "#app/modules/spaces/page-for.server.ts";
import { spacePageUrl } from "#app/modules/spaces/space.urls.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { contextOf, personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { DateRangeFields, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Disclosure, EmptyState, Note, StateBadge } from "#app/ui/note.tsx";
import { PassSheet } from "../components/pass-sheet.tsx";
import { acceptPasses } from "../use-cases/accept-passes.server.ts";
import { addDays } from "../use-cases/add-days.server.ts";
import { issuePass } from "../use-cases/issue-pass.server.ts";
import { listAcceptedPasses } from "../use-cases/list-accepted-passes.server.ts";
import { revokePass } from "../use-cases/revoke-pass.server.ts";
import { stopAccepting } from "../use-cases/stop-accepting.server.ts";
import { type PassView, type PassWords, passViews, passWords } from "../views/pass.view.server.ts";
import type { Route } from "./+types/space-passes";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "lend");
  const networks = await execute(listAcceptedPasses, contextOf(visit), { space: space.id });
  return {
    head,
    title: visit.t("pass_pages.space_title"),
    words: passWords(visit),
    networks: networks.ok ? networks.value.items : [],
    passes: await passViews({ spaceId: space.id }, visit),
    saved: new URL(request.url).searchParams.get("after") === "saved",
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const pass = String(formData.get("pass") ?? "");
  const then = `${spacePageUrl(params.slug, "passes")}?after=saved`;
  const also = { space: params.slug };
  switch (formData.get("verb")) {
    case "add-days":
      return submitForm({ visit, formData, useCase: addDays, name: `days-${pass}`, then });
    case "revoke":
      return submitForm({ visit, formData, useCase: revokePass, name: `revoke-${pass}`, then });
    case "accept":
      return submitForm({ visit, formData, useCase: acceptPasses, also, name: "networks", then });
    case "stop":
      return submitForm({ visit, formData, useCase: stopAccepting, also, name: "networks", then });
    default:
      return submitForm({ visit, formData, useCase: issuePass, also, name: "give", then });
  }
}

type Parts = { words: PassWords; state: FormState | undefined };

function GiveForm({ words, state }: Parts) {
  const mine = state?.form === "give" ? state : undefined;
  return (
    <Sheet>
      <h2>{words.give}</h2>
      <Form method="post" className="form">
        <FormProblems state={mine} form="give" />
        <FormKey />
        <TextField type="email" {...typedField(mine, "email")} label={words.email} autoComplete="off" required />
        <NumberField {...typedField(mine, "days", 10)} label={words.days} min={1} max={1000} required />
        <DateRangeFields
          from={{ label: words.valid_from, ...field(mine, "validFrom") }}
          to={{ label: words.valid_until, ...field(mine, "validUntil") }}
        />
        <p className="quiet">{words.valid_hint}</p>
        <TextField {...typedField(mine, "note")} label={words.note} hint={words.note_hint} maxLength={200} optional />
        <Button>{words.give_act}</Button>
      </Form>
    </Sheet>
  );
}

function field(state: FormState | undefined, name: string) {
  const { defaultValue: value, ...rest } = typedField(state, name);
  return { ...rest, ...(value === undefined ? {} : { value }) };
}

function Keeping({ pass, words, state }: Parts & { pass: PassView }) {
  const [days, revoke] = [`days-${pass.code}`, `revoke-${pass.code}`];
  if (pass.revoked) return null;
  return (
    <>
      <Disclosure summary={words.add} open={state?.form === days}>
        <Form method="post" className="form">
          <FormProblems state={state} form={days} ids={{ days }} />
          <FormKey />
          <input type="hidden" name="verb" value="add-days" />
          <input type="hidden" name="pass" value={pass.code} />
          <NumberField
            {...typedField(state?.form === days ? state : undefined, "days", 5)}
            id={days}
            label={words.days}
            hint={words.add_hint}
            required
          />
          <Button weight="plain">{words.add_act}</Button>
        </Form>
      </Disclosure>
      <Disclosure summary={words.revoke} open={state?.form === revoke}>
        <Form method="post" className="form">
          <FormProblems state={state} form={revoke} />
          <FormKey />
          <input type="hidden" name="verb" value="revoke" />
          <input type="hidden" name="pass" value={pass.code} />
          <p>{words.revoke_line}</p>
          <Button weight="stop">{words.revoke}</Button>
        </Form>
      </Disclosure>
    </>
  );
}

type NetworksProps = Parts & { networks: Route.ComponentProps["loaderData"]["networks"] };

function Networks({ networks, words, state }: NetworksProps) {
  return (
    <Sheet>
      <h2>{words.networks}</h2>
      <p>{networks.length === 0 ? words.networks_none : words.networks_line}</p>
      <FormProblems state={state} form="networks" />
      {networks.map(({ slug, name, accepted }) => (
        <Form key={slug} method="post" className="form">
          <FormKey />
          <input type="hidden" name="verb" value={accepted ? "stop" : "accept"} />
          <input type="hidden" name="network" value={slug} />
          <p>
            <strong id={`network-${slug}`}>{name}</strong>{" "}
            <StateBadge tone={accepted ? "ok" : "quiet"}>{accepted ? words.accepted : words.not_accepted}</StateBadge>
          </p>
          <Button weight="plain" aria-describedby={`network-${slug}`}>
            {accepted ? words.stop_act : words.accept_act}
          </Button>
        </Form>
      ))}
    </Sheet>
  );
}

export default function SpacePasses({ loaderData }: Route.ComponentProps) {
  const { head, title, words, passes, networks, saved } = loaderData;
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} {...(words.space_line ? { line: words.space_line } : {})} />
        {saved && !state ? (
          <Note tone="ok" role="status">
            {words.saved}
          </Note>
        ) : null}
        {passes.length === 0 ? <EmptyState title={words.space_empty ?? ""}>{words.space_empty_text}</EmptyState> : null}
        {passes.map((pass) => (
          <PassSheet key={pass.id} pass={pass} words={words} side="issuer">
            <Keeping pass={pass} words={words} state={state} />
          </PassSheet>
        ))}
        <GiveForm words={words} state={state} />
        <Networks networks={networks} words={words} state={state} />
      </div>
    </Narrow>
  );
}
