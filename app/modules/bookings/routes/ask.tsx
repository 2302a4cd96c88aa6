import { data, useActionData } from "react-router";
import { submitForm, typedValues } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Tabs } from "#app/ui/chips.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { bookingUrl } from "../booking.urls.ts";
import { AskForm } from "../components/ask-form.tsx";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { joinWaitingList } from "../use-cases/join-waiting-list.server.ts";
import {
  type AskPage,
  type AskVerdict,
  askPage,
  borrowerFields,
  occasionInput,
  verdictOn,
  windowTyped,
} from "../views/ask-page.view.server.ts";
import type { Route } from "./+types/ask";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const viewer = personOf(visit, request);
  const page = await askPage(visit, viewer, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  const confirmed = viewer.emailVerified;
  return {
    title: visit.t(
      page.listing.label.kind === "room" ? "rooms.book" : page.use === "away" ? "loans.borrow" : "loans.use_here",
    ),
    confirmed,
    ...page,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

type Answer = { state?: FormState; verdict?: AskVerdict };

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const viewer = personOf(visit, request);
  const formData = await request.formData();
  const who = String(formData.get("who") ?? "");
  if (who !== "organisation") formData.delete("organisation");
  const also = { listing: params.code, ...borrowerFields(who) };
  const verb = formData.get("verb");
  if (verb === "check") {
    const values = typedValues(formData);
    const state: FormState = { form: "check", values, message: "", errors: {}, code: "", details: undefined };
    const text = (name: string) => String(formData.get(name) ?? "").trim();
    const verdict = await verdictOn(visit, viewer, {
      ...also,
      use: text("use") === "on_the_spot" ? "on_the_spot" : "away",
      ...windowTyped(formData),
      quantity: Number(text("quantity")) || 1,
      ...occasionInput({
        persons: text("persons"),
        public: text("public"),
        options: formData.getAll("options").map(String),
      }),
      ...(text("organisation") ? { organisation: text("organisation") } : {}),
      ...(text("pass") ? { pass: text("pass") } : {}),
    });
    if ("message" in verdict) state.errors = verdict.errors;
    return data<Answer>({ state, verdict });
  }
  const shared = { visit, formData, also, name: "ask", then: ({ code }: { code: string }) => bookingUrl(code) };
  return verb === "wait"
    ? submitForm({ ...shared, useCase: joinWaitingList })
    : submitForm({ ...shared, useCase: askBooking });
}

function Listing({ listing }: { listing: AskPage["listing"] }) {
  const t = useT();
  return (
    <Sheet>
      <Photo kind={listing.label.kind} drawing={listing.drawing} ratio="16 / 10" sizes="30rem" {...listing.picture} />
      <Facts
        facts={[
          { name: listing.words.by, value: [listing.space, listing.town].filter(Boolean).join(", ") },
          { name: listing.words.goesWith, value: listing.accessories.join(", ") },
          { name: t("bookings.terms"), value: listing.terms },
          { name: t("bookings.insurance"), value: listing.insurance },
          { name: listing.words.care, value: listing.care },
          { name: t("bookings.training"), value: listing.training },
        ]}
      />
    </Sheet>
  );
}

export default function Ask({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const answer: Answer | undefined = useActionData<typeof action>();
  const state = answer?.state;
  const isCheck = state?.form === "check";
  const { listing } = page;
  return (
    <div className="stack">
      <Breadcrumb trail={[{ href: listing.href, label: listing.title }, { label: page.title }]} />
      <PageTitle label={<Label {...listing.label} code={listing.code} />} line={listing.line}>
        {`${page.title} · ${listing.title}`}
      </PageTitle>
      {page.uses.length > 0 ? <Tabs label={t("bookings.uses")} choices={page.uses} /> : null}
      {page.series ? (
        <p>
          <Link href={page.series.href}>{page.series.words}</Link>
        </p>
      ) : null}
      {page.confirmed ? null : <Note tone="warn">{t("bookings.confirm_email_first")}</Note>}
      {page.names.length === 0 ? (
        <EmptyState
          title={t("bookings.nobody_to_ask_for")}
          action={<ButtonLink href="/spaces/new">{t("bookings.create_space")}</ButtonLink>}
        >
          {t("bookings.nobody_to_ask_for_text")}
        </EmptyState>
      ) : (
        <Columns>
          <Sheet>
            <AskForm page={page} state={state} verdict={isCheck ? (answer?.verdict ?? null) : page.verdict} />
          </Sheet>
          <Listing listing={listing} />
        </Columns>
      )}
    </div>
  );
}
