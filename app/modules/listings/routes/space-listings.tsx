import { redirect, useActionData } from "react-router";
import { newDesignPath } from "#app/modules/designs/design.urls.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { type AnyUseCase, execute } from "#app/platform/use-case.server.ts";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Pagination } from "#app/ui/chips.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState, StateBadge } from "#app/ui/note.tsx";
import { OneButton, Problems } from "../components/form-parts.tsx";
import { mayTransfer } from "../listing.policy.ts";
import { isBookable } from "../listing.ts";
import { newListingPath, spaceListingsPath } from "../listing.urls.ts";
import { keptSpace } from "../page-access.server.ts";
import { offersTo } from "../repos/listing.repo.server.ts";
import { acceptTransfer } from "../use-cases/accept-transfer.server.ts";
import { listListings } from "../use-cases/list-listings.server.ts";
import { refuseTransfer } from "../use-cases/refuse-transfer.server.ts";
import type { Route } from "./+types/space-listings";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, person } = await keptSpace(visit, request, params.slug);
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const result = await execute(listListings, contextOf(visit), { spaceId: space.id, ...(after ? { after } : {}) });
  if (!result.ok) throw new Response(null, { status: result.failure.status });
  const { items, next } = result.value;
  return {
    title: visit.t("listings.of_space"),
    newDesign: { href: newDesignPath(space.slug), words: visit.t("design_edit.new") },
    space: { name: space.name, slug: space.slug },
    offers: mayTransfer(person, space.id) ? await offersTo(space.id) : [],
    next: next && `${spaceListingsPath(space.slug)}?${new URLSearchParams({ after: next })}`,
    listings: items.map((item) => ({
      code: item.code,
      href: item.address,
      title: item.title,
      status: item.status,
      category: visit.t(`things.category_${item.category}` as Parameters<typeof visit.t>[0]),
      units: isBookable(item.kind) ? item.units.filter(({ status }) => status === "in_service").length : "",
    })),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { space } = await keptSpace(visit, request, params.slug);
  const form = await request.formData();
  const useCase: AnyUseCase = form.get("verb") === "accept" ? acceptTransfer : refuseTransfer;
  const result = await execute(useCase, contextOf(visit), { listingId: String(form.get("listingId")) });
  return result.ok ? redirect(spaceListingsPath(space.slug), 303) : refused(visit, result.failure, "offer", {});
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · ${loaderData.space.name} · Entrelieux` : "Entrelieux" },
];

type Page = Route.ComponentProps["loaderData"];

const tones = { published: "ok", paused: "warn", draft: "act", archived: "quiet" } as const;

export default function SpaceListings({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const { space, listings, next } = page;
  const first = <ButtonLink href={newListingPath(space.slug)}>{t("listings.new")}</ButtonLink>;
  const add = (
    <>
      {first}
      <ButtonLink weight="plain" href={`${newListingPath(space.slug)}?kind=room`}>
        {t("listings.new_room")}
      </ButtonLink>
      <ButtonLink weight="plain" href={page.newDesign.href}>
        {page.newDesign.words}
      </ButtonLink>
    </>
  );
  return (
    <div className="stack">
      <Breadcrumb trail={[{ href: `/s/${space.slug}`, label: space.name }, { label: t("listings.of_space") }]} />
      <PageTitle>{t("listings.of_space")}</PageTitle>
      <Problems state={state} />
      <Offers page={page} />
      {listings.length === 0 ? (
        <EmptyState title={t("listings.none")} action={first}>
          {t("listings.none_line")}
        </EmptyState>
      ) : (
        <>
          <Buttons>{add}</Buttons>
          <ListingRows listings={listings} />
          <Pagination next={next ?? undefined} />
        </>
      )}
    </div>
  );
}

function Offers({ page: { offers } }: { page: Page }) {
  const t = useT();
  return offers.map((offer) => (
    <Sheet key={offer.id}>
      <h2>{offer.title}</h2>
      <p>{t("listings.offer_line", { name: offer.space.name })}</p>
      <Buttons>
        <OneButton verb="accept" fields={{ listingId: offer.id }} label={t("listings.accept_offer")} weight="act" />
        <OneButton verb="refuse" fields={{ listingId: offer.id }} label={t("listings.refuse_offer")} />
      </Buttons>
    </Sheet>
  ));
}

function ListingRows({ listings }: Pick<Page, "listings">) {
  const t = useT();
  return (
    <Rows
      caption={t("listings.of_space")}
      rows={listings}
      rowKey={(row) => row.code}
      rowHref={(row) => row.href}
      columns={[
        { head: t("listings.title"), cell: (row) => row.title },
        { head: t("listings.code"), cell: (row) => row.code },
        { head: t("listings.category"), cell: (row) => row.category },
        { head: t("listings.units_head"), cell: (row) => row.units, align: "end" },
        {
          head: t("listings.state"),
          cell: (row) => <StateBadge tone={tones[row.status]}>{t(`listings.status_${row.status}`)}</StateBadge>,
        },
      ]}
    />
  );
}
