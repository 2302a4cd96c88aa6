import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Fieldset } from "#app/ui/field.tsx";
import { NumberField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { shipmentPath } from "../giving.urls.ts";
import { prepareTransfer } from "../use-cases/prepare-transfer.server.ts";
import { campaignOfTransfers, type TransferPage, transferPage } from "../views/transfer-page.view.server.ts";
import type { Route } from "./+types/transfers";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const opened = await campaignOfTransfers(visit, request, params.code);
  return transferPage(visit, opened, new URL(request.url).searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

const prefix = "take-";

/** The bags of which some are taken, as the verb takes them. */
function takenLines(formData: FormData): Record<string, string> {
  const taken = [...formData.entries()].filter(([name, value]) => name.startsWith(prefix) && value !== "");
  return Object.fromEntries(
    taken.flatMap(([name, value], at) => [
      [`lines[${at}].lot`, name.slice(prefix.length)],
      [`lines[${at}].quantity`, String(value)],
    ]),
  );
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { campaign } = await campaignOfTransfers(visit, request, params.code);
  const formData = await request.formData();
  const also = { campaign: campaign.id, ...takenLines(formData) };
  return submitForm({
    ...{ visit, formData, useCase: prepareTransfer, also, name: "transfer" },
    then: ({ code }) => shipmentPath(code),
  });
}

type FormProps = { page: TransferPage; state: FormState | undefined };

/** Where on the page the bags are that the verb complains about. */
function idsOf({ page, state }: FormProps): Record<string, string> {
  const fields = page.items.flatMap(({ bags }) => bags.map(({ code }) => `${prefix}${code}`));
  const filled = fields.filter((field) => typed(state, field));
  return {
    lines: fields[0] ?? "",
    ...Object.fromEntries(filled.map((field, at) => [`lines.${at}.quantity`, field])),
  };
}

function TransferForm({ page, state }: FormProps) {
  const { words, from } = page;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="transfer" ids={idsOf({ page, state })} />
      <FormKey />
      <input type="hidden" name="from" value={from?.slug} />
      <h2>{from?.leaves}</h2>
      <p className="quiet">{[words.transfer_hint, page.more].filter(Boolean).join(" ")}</p>
      {page.items.map(({ item, bags }) => (
        <Fieldset key={item} legend={item}>
          {bags.map(({ code, label, hint, most, filled }) => (
            <NumberField
              key={code}
              {...typedField(state, `${prefix}${code}`, filled)}
              label={label}
              hint={hint}
              min={0}
              max={most}
            />
          ))}
        </Fieldset>
      ))}
      <SelectField
        name="to"
        label={words.transfer_to}
        options={page.goals}
        defaultValue={typed(state, "to") ?? ""}
        error={state?.errors.to ?? null}
        empty={words.transfer_choose}
        required
      />
      <p className="quiet">{words.transfer_next}</p>
      <Button block>{words.transfer_act}</Button>
    </Form>
  );
}

export default function Transfers({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, campaign } = page;
  const trail = page.list ? [campaign, { label: words.shipments_heading, href: page.list }] : [campaign];
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb trail={[...trail, { label: words.transfer_heading }]} />
        <PageTitle
          label={<Label kind="production" word={words.label_transfer} code={page.code} />}
          line={words.transfer_intro}
        >
          {words.transfer_heading}
        </PageTitle>
        {page.sources.length > 1 ? <Chips label={words.transfer_from} choices={page.sources} /> : null}
        {page.from ? (
          <TransferForm page={page} state={state} />
        ) : (
          <EmptyState
            title={words.transfer_none}
            action={<ButtonLink href={page.making}>{words.to_making}</ButtonLink>}
          >
            {words.transfer_none_line}
          </EmptyState>
        )}
      </div>
    </Narrow>
  );
}
