import { redirect, useActionData } from "react-router";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { editableListing, leadToOwnPage } from "#app/modules/listings/listings.server.ts";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { contextOf, personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { TariffForm } from "../components/tariff-form.tsx";
import { pricesPath } from "../price.urls.ts";
import { findPrices } from "../repos/tariff.repo.server.ts";
import { typedTariff } from "../typed-tariff.ts";
import { setTariff } from "../use-cases/set-tariff.server.ts";
import { pricesForm } from "../views/prices-page.view.server.ts";
import type { Route } from "./+types/prices";

async function kept(visit: Visit, request: Request, code: string) {
  const found = await editableListing(personOf(visit, request), code);
  if (!found.ok) throw new Response(visit.requestId, { status: found.failure.status });
  leadToOwnPage(found.value);
  return found.value;
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const listing = await kept(visit, request, params.code);
  const prices = await findPrices(listing.id);
  return {
    title: visit.t("prices.title"),
    saved: new URL(request.url).searchParams.has("done") ? visit.t("prices.saved") : "",
    version: listing.version,
    form: pricesForm(prices?.tariff ?? null, visit),
    trail: { href: listingPath(listing.code), label: listing.title },
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const listing = await kept(visit, request, params.code);
  const formData = await request.formData();
  const values = typedValues(formData);
  const tariff = formData.get("verb") === "remove" ? null : typedTariff(formData);
  const input = { listing: listing.code, version: Number(values.version), tariff };
  const result = await executeOnce(setTariff, contextOf(visit, formKey(formData, values)), input);
  if (result.ok) return redirect(`${pricesPath(listing.code)}?done`, 303);
  return refused(visit, result.failure, "set-tariff", values);
}

export default function Prices({ loaderData }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { title, saved, version, form, trail } = loaderData;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[trail, { label: title }]} />
        <PageTitle line={form.words.line}>{title}</PageTitle>
        {saved && !state ? (
          <Note tone="ok" role="status">
            {saved}
          </Note>
        ) : null}
        <TariffForm key={version} form={form} state={state} version={version} />
      </div>
    </Narrow>
  );
}
