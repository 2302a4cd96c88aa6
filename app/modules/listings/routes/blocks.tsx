import { Form, redirect, useActionData } from "react-router";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { execute } from "#app/platform/use-case.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { DateRangeFields, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note, StateBadge } from "#app/ui/note.tsx";
import { fieldOf, OneButton, Problems, stateOf } from "../components/form-parts.tsx";
import { attachedCalendarsPath, blocksPath, listingPath } from "../listing.urls.ts";
import { keptBookable } from "../page-access.server.ts";
import { addBlock } from "../use-cases/add-block.server.ts";
import { endBlock } from "../use-cases/end-block.server.ts";
import { blockInput, blocksPage } from "../views/blocks-page.view.server.ts";
import type { Route } from "./+types/blocks";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const row = await keptBookable(visit, request, params.code);
  const search = new URL(request.url).searchParams;
  return { ...(await blocksPage(row, visit)), conflicts: search.getAll("conflict").slice(0, 20) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const row = await keptBookable(visit, request, params.code);
  const form = await request.formData();
  if (form.get("verb") === "end") {
    const input = { listingId: row.id, blockId: String(form.get("blockId")) };
    const ended = await execute(endBlock, contextOf(visit), input);
    return ended.ok ? redirect(blocksPath(row.code), 303) : refused(visit, ended.failure, "end", {});
  }
  const input = { listingId: row.id, ...blockInput(form) };
  const result = await executeOnce(addBlock, contextOf(visit, formKey(form, input)), input);
  if (!result.ok) return refused(visit, result.failure, "add", typedValues(form));
  const conflicts = new URLSearchParams(result.value.conflicts.map((code) => ["conflict", code]));
  return redirect(`${blocksPath(row.code)}?${conflicts}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · Entrelieux` : "Entrelieux" },
];

type Page = Route.ComponentProps["loaderData"];

export default function Blocks({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const state: FormState | undefined = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: listingPath(page.code), label: page.title }, { label: t("listings.blocks") }]} />
        <PageTitle line={t("listings.blocks_line")}>{t("listings.blocks")}</PageTitle>
        <p>
          <Link href={attachedCalendarsPath(page.code)}>{t("listings.attached_calendars")}</Link>
        </p>
        {page.conflicts.length > 0 ? (
          <Note tone="warn" role="status" title={t("listings.block_conflicts")}>
            <ul>
              {page.conflicts.map((code) => (
                <li key={code}>
                  <Link href={`/b/${code}`}>{code}</Link>
                </li>
              ))}
            </ul>
          </Note>
        ) : null}
        <BlockForm page={page} state={stateOf(state, "add")} />
        <Problems state={stateOf(state, "end")} />
        <BlockList page={page} />
      </div>
    </Narrow>
  );
}

function BlockForm({ page, state }: { page: Page; state: FormState | undefined }) {
  const t = useT();
  return (
    <Form method="post" className="form">
      <FormKey />
      <Sheet>
        <Problems state={state} />
        <input type="hidden" name="verb" value="add" />
        <RadioGroup
          label={t("listings.block_cause")}
          options={(["maintenance", "own_use"] as const).map((cause) => ({
            value: cause,
            label: t(`listings.cause_${cause}`),
          }))}
          {...fieldOf(state, "cause", "maintenance")}
        />
        {page.units.length > 1 ? (
          <>
            <SelectField
              label={t("listings.block_unit")}
              empty={t("listings.block_any_unit")}
              options={page.units}
              {...fieldOf(state, "unitId", "")}
            />
            <NumberField
              label={t("listings.how_many")}
              hint={t("listings.block_quantity_hint")}
              min={1}
              max={page.units.length}
              optional
              {...fieldOf(state, "quantity", "")}
            />
          </>
        ) : null}
        <DateRangeFields
          from={{
            name: "from",
            label: t("listings.from"),
            value: fieldOf(state, "from", page.today).defaultValue,
            error: state?.errors.from,
          }}
          to={{
            name: "to",
            label: t("listings.block_to"),
            value: fieldOf(state, "to", "").defaultValue,
            error: state?.errors.to,
            hint: t("listings.block_to_hint"),
          }}
        />
        <TextField label={t("listings.block_note")} optional maxLength={300} {...fieldOf(state, "note", "")} />
        <Button>{t("listings.block_add")}</Button>
      </Sheet>
    </Form>
  );
}

function BlockList({ page }: { page: Page }) {
  const t = useT();
  if (page.blocks.length === 0) return <EmptyState title={t("listings.no_blocks")} drawing="tools" />;
  return (
    <ul className="stack" aria-label={t("listings.block_list")}>
      {page.blocks.map((block) => (
        <li key={block.id}>
          <Sheet>
            <p>
              <StateBadge tone={block.active ? "warn" : "quiet"}>{block.cause}</StateBadge>
            </p>
            <p>
              <strong>{block.when}</strong>
              <br />
              {block.what}
              {block.note ? ` · ${block.note}` : ""}
            </p>
            {block.active ? (
              <OneButton
                verb="end"
                fields={{ blockId: block.id }}
                label={t("listings.block_end")}
                spoken={t("listings.block_end_named", { when: block.when })}
              />
            ) : null}
          </Sheet>
        </li>
      ))}
    </ul>
  );
}
