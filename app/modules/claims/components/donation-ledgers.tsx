import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Money, Rows, Time } from "#app/ui/facts.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { MoneyField, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { DonationRow, MoneyPage } from "../views/money-page.view.server.ts";

type PartProps = { page: MoneyPage; state: FormState | undefined };

const day = (row: DonationRow) => <Time at={row.iso}>{row.day}</Time>;

function RecordMoney({ page, state }: PartProps) {
  const { words } = page;
  const mine = state?.form === "money" ? state : undefined;
  return (
    <Disclosure summary={words.record_money} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form="money" ids={{ amountCents: "amount", giver: "money-giver" }} />
        <FormKey />
        <input type="hidden" name="verb" value="give-money" />
        <MoneyField {...typedField(mine, "amount")} error={mine?.errors.amountCents} label={words.amount} required />
        <TextField
          {...typedField(mine, "giver")}
          id="money-giver"
          label={words.giver}
          hint={words.giver_hint}
          maxLength={120}
          optional
        />
        <Button weight="plain">{words.record_act}</Button>
      </Form>
    </Disclosure>
  );
}

function RecordMaterial({ page, state }: PartProps) {
  const { words } = page;
  const mine = state?.form === "material" ? state : undefined;
  return (
    <Disclosure summary={words.record_material} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form="material" ids={{ giver: "material-giver" }} />
        <FormKey />
        <input type="hidden" name="verb" value="give-material" />
        <TextField {...typedField(mine, "material")} label={words.material} maxLength={80} required />
        <SideBySide>
          <NumberField {...typedField(mine, "quantity")} label={words.quantity} min={1} required />
          <TextField {...typedField(mine, "unit")} label={words.unit} hint={words.unit_hint} maxLength={20} required />
        </SideBySide>
        <TextField
          {...typedField(mine, "giver")}
          id="material-giver"
          label={words.giver}
          hint={words.giver_hint}
          maxLength={120}
          optional
        />
        <Button weight="plain">{words.record_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** Money and material, each in its own ledger; the rows are for whoever coordinates, the totals for everybody. */
export function DonationLedgers({ page, state }: PartProps) {
  const { words, donations, coordinates } = page;
  const { money, material } = donations;
  return (
    <section className="stack" aria-labelledby="donations">
      <h2 id="donations">{words.donations}</h2>
      <p className="quiet">{words.donations_line}</p>
      <Sheet>
        <h3>{words.given_money}</h3>
        <p>{money.total || words.given_none}</p>
        {money.rows.length > 0 ? (
          <Rows
            caption={words.given_money}
            rows={money.rows}
            rowKey={({ id }) => id}
            columns={[
              { head: words.col_giver, cell: ({ giver }) => giver },
              { head: words.col_day, cell: day },
              {
                head: words.col_amount,
                align: "end",
                cell: ({ cents, amount }) => <Money cents={cents}>{amount}</Money>,
              },
            ]}
          />
        ) : null}
        {coordinates ? <RecordMoney page={page} state={state} /> : null}
      </Sheet>
      <Sheet>
        <h3>{words.given_material}</h3>
        {material.totals.length === 0 ? <p>{words.given_none}</p> : null}
        <ul>
          {material.totals.map(({ key, words: said }) => (
            <li key={key}>{said}</li>
          ))}
        </ul>
        {material.rows.length > 0 ? (
          <Rows
            caption={words.given_material}
            rows={material.rows}
            rowKey={({ id }) => id}
            columns={[
              { head: words.col_what, cell: ({ material: what }) => what },
              { head: words.col_giver, cell: ({ giver }) => giver },
              { head: words.col_day, cell: day },
              { head: words.col_quantity, align: "end", cell: ({ quantity }) => quantity },
            ]}
          />
        ) : null}
        {coordinates ? <RecordMaterial page={page} state={state} /> : null}
      </Sheet>
    </section>
  );
}
