import { AccountTabs } from "#app/modules/accounts/components/account-tabs.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { PassSheet } from "../components/pass-sheet.tsx";
import { passViews, passWords } from "../views/pass.view.server.ts";
import type { Route } from "./+types/account-passes";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { userId, name } = personOf(visit, request);
  return {
    title: visit.t("pass_pages.mine_title"),
    name,
    words: passWords(visit),
    passes: await passViews({ holderId: userId }, visit),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function AccountPasses({ loaderData: { name, words, passes } }: Route.ComponentProps) {
  return (
    <Narrow>
      <div className="stack">
        <AccountTabs name={name} />
        <p>{words.mine_line}</p>
        {passes.length === 0 ? (
          <EmptyState
            title={words.mine_empty ?? ""}
            action={<ButtonLink href="/catalogue?kind=room">{words.mine_see}</ButtonLink>}
          >
            {words.mine_empty_text}
          </EmptyState>
        ) : null}
        {passes.map((pass) => (
          <PassSheet key={pass.id} pass={pass} words={words} side="holder" />
        ))}
      </div>
    </Narrow>
  );
}
