import { Form, useActionData } from "react-router";
import { blocksPath, listingPath } from "#app/modules/listings/listing.urls.ts";
import { keptBookable } from "#app/modules/listings/listings.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { FileField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { AttachedCalendar } from "../components/attached-calendar.tsx";
import { attachedAction, attachedPage } from "../views/attached-page.view.server.ts";
import type { Route } from "./+types/attached-calendars";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  return attachedPage(await keptBookable(visit, request, params.code), visit);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  return attachedAction(await keptBookable(visit, request, params.code), visit, request);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.page_title} · ${loaderData.title} · Entrelieux` : "Entrelieux" },
];

type Page = Route.ComponentProps["loaderData"];

export default function AttachedCalendars({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const { words, calendars } = page;
  const state: FormState | undefined = useActionData<typeof action>()?.state;
  const trail = [
    { href: listingPath(page.code), label: page.title },
    { href: blocksPath(page.code), label: t("listings.blocks") },
    { label: words.page_title ?? "" },
  ];
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={trail} />
        <PageTitle line={words.line}>{words.page_title}</PageTitle>
        <Met page={page} />
        {calendars.length === 0 ? (
          <EmptyState title={words.none ?? ""} drawing="tools">
            {words.none_line}
          </EmptyState>
        ) : (
          calendars.map((calendar) => (
            <AttachedCalendar key={calendar.id} calendar={calendar} words={words} state={state} />
          ))
        )}
        <AddAddress words={words} state={state} />
        <AddFile words={words} state={state} />
      </div>
    </Narrow>
  );
}

function Met({ page: { met, words } }: { page: Page }) {
  if (met.length === 0) return null;
  return (
    <Note tone="warn" title={words.met_title ?? ""}>
      {words.met_line}
      <ul>
        {met.map(({ code, href, words: sentence }) => (
          <li key={code}>
            <Link href={href}>{code}</Link> · {sentence}
          </li>
        ))}
      </ul>
    </Note>
  );
}

interface AddProps {
  words: Page["words"];
  state: FormState | undefined;
}

function AddAddress({ words, state }: AddProps) {
  const own = state?.form === "attach-address" ? state : undefined;
  return (
    <Form method="post" className="form">
      <FormKey />
      <input type="hidden" name="verb" value="attach-address" />
      <Sheet>
        <h2>{words.add_address}</h2>
        <FormProblems state={state} form="attach-address" />
        <TextField {...typedField(own, "name")} label={words.name} hint={words.name_hint} maxLength={80} required />
        <TextField
          {...typedField(own, "address")}
          label={words.address}
          hint={words.address_hint}
          maxLength={2000}
          inputMode="url"
          autoComplete="off"
          required
        />
        <Button>{words.add}</Button>
      </Sheet>
    </Form>
  );
}

function AddFile({ words, state }: AddProps) {
  const own = state?.form === "attach-file" ? state : undefined;
  return (
    <Form method="post" className="form" encType="multipart/form-data">
      <FormKey />
      <input type="hidden" name="verb" value="attach-file" />
      <Sheet>
        <h2>{words.add_file}</h2>
        <FormProblems state={state} form="attach-file" ids={{ name: "file-name", content: "file" }} />
        <TextField {...typedField(own, "name")} id="file-name" label={words.name} maxLength={80} required />
        <FileField name="file" label={words.file_label} hint={words.file_hint} accept=".ics,text/calendar" required />
        <Button weight="plain">{words.add}</Button>
      </Sheet>
    </Form>
  );
}
