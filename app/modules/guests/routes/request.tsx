import { data, redirect, useActionData } from "react-router";
import { type AskVerdict, occasionInput, windowTyped } from "#app/modules/bookings/bookings.server.ts";
import { askPath, listingPath } from "#app/modules/listings/listing.urls.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { RequestForm } from "../components/request-form.tsx";
import { Sent } from "../components/sent.tsx";
import { sentByPerson, typedState } from "../guest-form.server.ts";
import { requestBooking } from "../use-cases/request-booking.server.ts";
import {
  onlyOrganisations,
  type RequestPage,
  requestPage,
  verdictForGuest,
} from "../views/request-page.view.server.ts";
import type { Route } from "./+types/request";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { search, searchParams } = new URL(request.url);
  if (visit.viewer.kind === "person") throw redirect(askPath(params.code, {}) + search);
  const page = await requestPage(visit, params.code, searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

type Answer = { state?: FormState; verdict?: AskVerdict };

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const formData = await request.formData();
  const text = (name: string) => String(formData.get(name) ?? "").trim();
  const isPerson = sentByPerson(formData, visit.now);
  if (text("verb") === "check") {
    const page = await requestPage(visit, params.code, new URLSearchParams());
    const { persons, public: quality } = { persons: text("persons"), public: text("public") };
    const asked = {
      ...{ listing: params.code, ...windowTyped(formData), quantity: Number(text("quantity")) || 1 },
      ...occasionInput({ persons, public: quality, options: formData.getAll("options").map(String) }),
      organisation: text("organisation"),
    };
    const verdict = await verdictForGuest(visit, asked, page ? onlyOrganisations(page) : undefined);
    const state = typedState(formData, "check");
    if ("message" in verdict) state.errors = verdict.errors;
    return data<Answer>({ state, verdict });
  }
  if (!isPerson)
    return data<Answer>(
      { state: typedState(formData, "request", visit.t("guest_pages.ask_once_more")) },
      { status: 422 },
    );
  return submitForm({
    visit,
    formData,
    useCase: requestBooking,
    also: { listing: params.code, language: visit.language },
    name: "request",
    then: `/l/${params.code}/request?sent=1`,
  });
}

/** Also after a refusal: the form then carries the moment at which it is shown again. */
export const shouldRevalidate = () => true;

function Listing({ page }: { page: RequestPage }) {
  const { listing, kind, words } = page;
  return (
    <Sheet>
      <Photo kind={kind} drawing={listing.drawing} ratio="16 / 10" sizes="30rem" {...listing.picture} />
      <Facts
        facts={[
          { name: words.where, value: [listing.space, listing.town].filter(Boolean).join(", ") },
          { name: words.terms, value: listing.terms },
          { name: words.insured, value: listing.insurance },
          { name: words.care, value: listing.care },
        ]}
      />
    </Sheet>
  );
}

export default function RequestWithoutAccount({ loaderData: page }: Route.ComponentProps) {
  const answer: Answer | undefined = useActionData<typeof action>();
  const state = answer?.state;
  const { listing, words } = page;
  if (page.sent) return <Sent words={words} outbox={page.outbox} back={listing.href} />;
  return (
    <div className={`stack kind-${page.kind}`}>
      <Breadcrumb trail={[{ href: listing.href, label: listing.title }, { label: page.title }]} />
      <PageTitle
        label={<Label kind={page.kind} word={words[`label_${page.kind}`]} code={listing.code} />}
        line={words.line}
      >
        {`${page.title} · ${listing.title}`}
      </PageTitle>
      {page.open ? (
        <Columns>
          <Sheet>
            <RequestForm
              page={page}
              state={state}
              verdict={state?.form === "check" ? (answer?.verdict ?? null) : page.verdict}
            />
            <p className="quiet">
              <Link href={askPath(listing.code, {})}>{words.with_account}</Link>
            </p>
            <p className="quiet">
              <Link href={page.together}>{words.together}</Link>
            </p>
          </Sheet>
          <Listing page={page} />
        </Columns>
      ) : (
        <EmptyState
          title={words.not_open}
          action={<ButtonLink href={listingPath(listing.code)}>{words.back}</ButtonLink>}
        />
      )}
    </div>
  );
}
