import { data, Form, redirect, useActionData } from "react-router";
import { findBooking, followPath } from "#app/modules/bookings/bookings.server.ts";
import { DatesFields, QuantityField } from "#app/modules/bookings/components/dates-fields.tsx";
import { useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import { QuoteView } from "#app/modules/bookings/components/quote-view.tsx";
import { refusalOf } from "#app/modules/bookings/components/refusal-view.tsx";
import { VerdictView } from "#app/modules/bookings/components/verdict-view.tsx";
import { findGroup, followGroupPath } from "#app/modules/groups/groups.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { ConfirmGroup } from "../components/confirm-group.tsx";
import { followLink, isTogether, type PublicRequestRow } from "../link.server.ts";
import { confirmGroupRequest } from "../use-cases/confirm-group-request.server.ts";
import { confirmRequest } from "../use-cases/confirm-request.server.ts";
import { askGroupAgainPath, confirmGroupPage } from "../views/confirm-group-page.view.server.ts";
import { askAgainPath, type ConfirmPage, confirmPage } from "../views/confirm-page.view.server.ts";
import type { Route } from "./+types/confirm-request";

/** What a confirmed link leads to. */
async function followedPath({ bookingId, groupId }: PublicRequestRow): Promise<string | undefined> {
  const group = groupId ? await findGroup(groupId) : undefined;
  if (group) return followGroupPath(group);
  const row = bookingId ? await findBooking(bookingId) : undefined;
  return row && followPath(row);
}

const nothing = { page: null, group: null, dead: null };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { t } = visit;
  const found = await followLink(params.token, visit.now);
  if (!found.ok) {
    const dead = {
      title: t("guest_pages.confirm_unknown_title"),
      text: t("failures.guests.no_such_link" as Parameters<typeof t>[0]),
      act: { href: "/catalogue", label: t("guest_pages.confirm_to_catalogue") },
    };
    return data({ ...nothing, dead, title: dead.title }, { status: 404 });
  }
  const { request: asked, state } = found.value;
  if (state === "confirmed") {
    const path = await followedPath(asked);
    if (!path) throw new Response(visit.requestId, { status: 404 });
    throw redirect(path, 303);
  }
  if (state === "expired") {
    const dead = {
      title: t("guest_pages.confirm_expired_title"),
      text: t("failures.guests.link_expired" as Parameters<typeof t>[0]),
      act: {
        href: (isTogether(asked) ? askGroupAgainPath : askAgainPath)(asked, params.token),
        label: t("guest_pages.confirm_again"),
      },
    };
    return data({ ...nothing, dead, title: dead.title }, { status: 410 });
  }
  if (isTogether(asked)) {
    const group = await confirmGroupPage(visit, asked, params.token);
    return data({ ...nothing, group, title: group.title });
  }
  const page = await confirmPage(visit, asked, params.token, new URL(request.url).searchParams);
  return data({ ...nothing, page, title: page.title });
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const found = await followLink(params.token, visit.now);
  const form = {
    visit,
    formData: await request.formData(),
    also: { token: params.token },
    name: "confirm",
    then: ({ follow }: { follow: string }) => follow,
  };
  return found.ok && isTogether(found.value.request)
    ? submitForm({ ...form, useCase: confirmGroupRequest })
    : submitForm({ ...form, useCase: confirmRequest });
}

export const shouldRevalidate = () => true;

/** Dates that went meanwhile: why, what would do instead, and the form to choose others. */
function OtherDates({ page, state }: { page: ConfirmPage; state: FormState | undefined }) {
  const { words, dates, token } = page;
  const refusal = refusalOf(state);
  const verdict = refusal ? { ok: false as const, refusal } : page.verdict;
  return (
    <>
      <Note tone="warn">{words.taken}</Note>
      <VerdictView verdict={verdict} hrefOf={({ from, to }) => `?${new URLSearchParams({ from, to })}`} />
      <Form method="post" action={`/request/${token}`} className="form">
        <DatesFields dates={dates} state={state} />
        <QuantityField dates={dates} state={state} />
        <Buttons>
          <Button busy={useBusy()}>{words.other_dates}</Button>
        </Buttons>
      </Form>
    </>
  );
}

function Confirm({ page, state }: { page: ConfirmPage; state: FormState | undefined }) {
  const { words, dates, token, other } = page;
  return (
    <Form method="post" action={`/request/${token}`} className="form">
      {other ? (
        <>
          <input type="hidden" name="from" value={dates.from} />
          <input type="hidden" name="to" value={dates.to} />
        </>
      ) : null}
      <FormProblems state={state} form="confirm" />
      <Button busy={useBusy()}>{words.act}</Button>
    </Form>
  );
}

export default function ConfirmRequest({ loaderData: { page, group, dead } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  if (group) return <ConfirmGroup page={group} state={state} />;
  if (!page)
    return (
      <div className="narrow stack">
        <PageTitle>{dead?.title}</PageTitle>
        <p>{dead?.text}</p>
        {dead ? (
          <p>
            <ButtonLink href={dead.act.href}>{dead.act.label}</ButtonLink>
          </p>
        ) : null}
      </div>
    );
  const { kind, listing, facts, words, verdict } = page;
  const refused = verdict !== null || refusalOf(state) !== null;
  return (
    <div className={`narrow stack kind-${kind}`}>
      <PageTitle label={<Label kind={kind} word={listing.title} code={listing.code} />} line={words.line}>
        {page.title}
      </PageTitle>
      <Sheet>
        <Facts facts={facts} />
        {page.quote ? <QuoteView quote={page.quote} /> : null}
        {refused ? <OtherDates page={page} state={state} /> : <Confirm page={page} state={state} />}
      </Sheet>
    </div>
  );
}
