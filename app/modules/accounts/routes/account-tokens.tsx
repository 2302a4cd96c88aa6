import { data, Form, redirect, useActionData } from "react-router";
import { refused, typedValues } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { contextOf, personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { execute } from "#app/platform/use-case.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Rows, Time } from "#app/ui/facts.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { AccountTabs } from "../components/account-tabs.tsx";
import { givenText } from "../submit-credentials.server.ts";
import { createToken } from "../use-cases/create-token.server.ts";
import { revokeToken } from "../use-cases/revoke-token.server.ts";
import { tokensView } from "../views/account-pages.view.server.ts";
import type { Route } from "./+types/account-tokens";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const view = await tokensView(visit, personOf(visit, request));
  return { title: visit.t("accounts.tab_tokens"), ...view };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const input = givenText(formData);
  if (formData.get("verb") === "revoke") {
    const result = await execute(revokeToken, contextOf(visit), input);
    return result.ok ? redirect("/account/tokens", 303) : refused(visit, result.failure, "revoke", {});
  }
  const result = await execute(createToken, contextOf(visit), input);
  if (!result.ok) return refused(visit, result.failure, "create", typedValues(formData));
  // Not a redirect: this answer is the only one that ever holds the token.
  const { name, token } = result.value;
  return data({ made: { name, token } }, { status: 201, headers: { "Cache-Control": "no-store" } });
}

export default function Tokens({ loaderData: { name, tokens } }: Route.ComponentProps) {
  const t = useT();
  const answer = useActionData<typeof action>();
  const state = answer && "state" in answer ? answer.state : undefined;
  const made = answer && "made" in answer ? answer.made : undefined;
  return (
    <Narrow>
      <div className="stack">
        <AccountTabs name={name} />
        <p>
          {t("accounts.tokens_line")} <Link href="/api">{t("accounts.tokens_api")}</Link>
        </p>
        {made ? (
          <Note tone="ok" role="status" title={t("accounts.token_made", { name: made.name })}>
            <p>{t("accounts.token_once")}</p>
            <p>
              <code className="break-all">{made.token}</code>
            </p>
          </Note>
        ) : null}
        <FormProblems state={state} form="revoke" />
        <TokenList tokens={tokens} />
        <Sheet>
          <TokenForm key={made?.token} state={state?.form === "create" ? state : undefined} />
        </Sheet>
      </div>
    </Narrow>
  );
}

function TokenList({ tokens }: { tokens: Route.ComponentProps["loaderData"]["tokens"] }) {
  const t = useT();
  if (tokens.length === 0) return <EmptyState title={t("accounts.no_tokens")} drawing="shelf" />;
  return (
    <Rows
      caption={t("accounts.tab_tokens")}
      rows={tokens}
      rowKey={(token) => token.id}
      columns={[
        { head: t("accounts.token_name"), cell: (token) => token.name },
        { head: t("accounts.token_prefix"), cell: (token) => <code>{token.prefix}…</code> },
        {
          head: t("accounts.token_used"),
          cell: ({ used }) => (used ? <Time at={used.iso}>{used.words}</Time> : t("accounts.token_unused")),
        },
        {
          head: t("accounts.token_until"),
          cell: ({ expires }) => (expires ? <Time at={expires.iso}>{expires.words}</Time> : t("accounts.for_ever")),
        },
        { head: t("accounts.token_act"), cell: (token) => <Revoke id={token.id} name={token.name} /> },
      ]}
    />
  );
}

function Revoke({ id, name }: { id: string; name: string }) {
  const t = useT();
  return (
    <Form method="post">
      <input type="hidden" name="verb" value="revoke" />
      <input type="hidden" name="tokenId" value={id} />
      <Button weight="stop" aria-label={t("accounts.revoke_named", { name })}>
        {t("accounts.revoke")}
      </Button>
    </Form>
  );
}

function TokenForm({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="create" />
      <TextField
        {...typedField(state, "name")}
        label={t("accounts.token_name")}
        hint={t("accounts.token_name_hint")}
        autoComplete="off"
        required
      />
      <NumberField
        {...typedField(state, "expiresInDays", 365)}
        label={t("accounts.token_days")}
        hint={t("accounts.token_days_hint")}
        min={1}
        max={3650}
        optional
      />
      <Button>{t("accounts.token_create")}</Button>
    </Form>
  );
}
