import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Problems } from "../components/problems.tsx";
import { SpaceHeading } from "../components/space-tabs.tsx";
import { readOrThrow } from "../found.server.ts";
import { pageFor } from "../page-for.server.ts";
import { spacePageUrl, spaceUrl } from "../space.urls.ts";
import { listTrustedSpaces } from "../use-cases/list-trusted-spaces.server.ts";
import { trustSpace } from "../use-cases/trust-space.server.ts";
import { untrustSpace } from "../use-cases/untrust-space.server.ts";
import type { Route } from "./+types/space-trust";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "trust");
  const { items } = await readOrThrow(visit, listTrustedSpaces, { space: space.id });
  const trusted = items.map(({ slug, name, town }) => ({ slug, name, town }));
  return { head, title: visit.t("spaces.tab_trust"), trusted };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

/** People paste the address of the page; its last part is the name. */
function slugTyped(text: string): string {
  return /\/s\/([^/?#]+)/.exec(text)?.[1] ?? text.trim();
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const trusted = slugTyped(String(formData.get("trusted") ?? ""));
  const common = { visit, formData, also: { space: params.slug, trusted }, then: spacePageUrl(params.slug, "trust") };
  return formData.get("verb") === "untrust-space"
    ? submitForm({ ...common, useCase: untrustSpace })
    : submitForm({ ...common, useCase: trustSpace });
}

export default function Trust({ loaderData: { head, title, trusted } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} line={t("spaces.trust_line")} />
        {trusted.length === 0 ? <p>{t("spaces.trust_none")}</p> : null}
        <ul className="stack">
          {trusted.map(({ slug, name, town }) => (
            <li key={slug}>
              <Sheet>
                <p>
                  <Link href={spaceUrl(slug)}>{name}</Link> {town ? `· ${town}` : null}
                </p>
                <Form method="post">
                  <FormKey />
                  <input type="hidden" name="verb" value="untrust-space" />
                  <input type="hidden" name="trusted" value={slug} />
                  <Button weight="stop" aria-label={t("spaces.untrust_of", { name })}>
                    {t("spaces.untrust_act")}
                  </Button>
                </Form>
              </Sheet>
            </li>
          ))}
        </ul>
        <Form method="post" className="form">
          <FormKey />
          <Problems state={state} form="trust-space" />
          <TextField
            {...typedField(state, "trusted")}
            label={t("spaces.trust_whom")}
            hint={t("spaces.space_address_hint")}
            maxLength={200}
            required
          />
          <Button>{t("spaces.trust_act")}</Button>
        </Form>
      </div>
    </Narrow>
  );
}
