import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { DateField, MoneyField, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { OrderPage } from "../views/order.view.server.ts";

type Share = OrderPage["shares"][number];
type Parts = { page: OrderPage; share: Share; state: FormState | undefined };

function ReceiveForm({ page: { words }, share, state }: Parts) {
  const form = `receive-${share.slug}`;
  const mine = state?.form === form ? state : undefined;
  const id = (name: string) => `${form}-${name}`;
  return (
    <Disclosure summary={words.receive} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems
          state={state}
          form={form}
          ids={{ good: id("good"), damaged: id("damaged"), missing: id("missing") }}
        />
        <FormKey />
        <input type="hidden" name="verb" value="receive" />
        <input type="hidden" name="space" value={share.slug} />
        <NumberField
          {...typedField(mine, "good", share.awaited)}
          key={share.awaited}
          id={id("good")}
          label={words.good}
          min={0}
          required
        />
        <NumberField {...typedField(mine, "damaged", 0)} id={id("damaged")} label={words.damaged} min={0} required />
        <NumberField {...typedField(mine, "missing", 0)} id={id("missing")} label={words.missing} min={0} required />
        <TextField {...typedField(mine, "note")} id={id("note")} label={words.note} maxLength={300} optional />
        <Button weight="plain">{words.receive_act}</Button>
      </Form>
    </Disclosure>
  );
}

function StockForm({ page: { words }, share, state }: Parts) {
  const offer = share.stock?.form;
  if (!offer) return null;
  const form = `stock-${share.slug}`;
  const mine = state?.form === form ? state : undefined;
  const id = (name: string) => `${form}-${name}`;
  return (
    <Form method="post" className="form">
      <h4>{words.stock_title}</h4>
      <p>{offer.line}</p>
      <FormProblems state={state} form={form} ids={{ into: id("into"), category: id("category") }} />
      <FormKey />
      <input type="hidden" name="verb" value="stock" />
      <input type="hidden" name="space" value={share.slug} />
      <SelectField
        {...typedField(mine, "into", offer.suggested)}
        id={id("into")}
        label={words.stock_into}
        options={offer.options}
        empty={offer.isNew}
      />
      <SelectField
        {...typedField(mine, "category", "")}
        id={id("category")}
        label={words.stock_category}
        hint={words.stock_category_hint}
        options={offer.categories}
        empty={words.stock_choose}
      />
      <SideBySide>
        <TextField {...typedField(mine, "batch")} id={id("batch")} label={words.stock_batch} maxLength={60} optional />
        <DateField {...typedField(mine, "expiresOn")} id={id("expires")} label={words.stock_expires} optional />
      </SideBySide>
      <Button>{words.stock_act}</Button>
    </Form>
  );
}

function InStock({ share: { stock } }: { share: Share }) {
  if (!stock || stock.into.length === 0) return null;
  return (
    <ul>
      {stock.into.map(({ href, words }) => (
        <li key={href}>
          <Link href={href}>{words}</Link>
        </li>
      ))}
    </ul>
  );
}

function SettleForm({ page: { words }, share, state }: Parts) {
  const form = `settle-${share.slug}`;
  const mine = state?.form === form ? state : undefined;
  const id = (name: string) => `${form}-${name}`;
  const left = share.left > 0 ? (share.left / 100).toFixed(2).replace(".", ",") : "";
  return (
    <Disclosure summary={words.settle} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form={form} ids={{ cents: id("amount") }} />
        <FormKey />
        <input type="hidden" name="verb" value="settle" />
        <input type="hidden" name="space" value={share.slug} />
        <MoneyField
          {...typedField(mine, "amount", left)}
          key={left}
          id={id("amount")}
          error={mine?.errors.cents}
          label={words.amount}
          hint={words.amount_hint}
          required
        />
        <TextField {...typedField(mine, "note")} id={id("note")} label={words.note} maxLength={300} optional />
        <Button weight="plain">{words.settle_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** What each space has, what of it arrived, and what is settled. */
export function OrderShares({ page, state }: { page: OrderPage; state: FormState | undefined }) {
  const { words, shares } = page;
  return (
    <section aria-labelledby="shares" className="stack">
      <h2 id="shares">{words.shares_title}</h2>
      {shares.map((share) => (
        <Sheet key={share.slug}>
          <h3>
            <Link href={share.href}>{share.name}</Link>
          </h3>
          <Facts
            facts={[
              { name: words.col_packs ?? "", value: share.packs },
              { name: words.col_pays ?? "", value: share.cost },
              { name: words.col_arrived ?? "", value: share.arrived },
              { name: words.col_settled ?? "", value: share.balance },
            ]}
          />
          <InStock share={share} />
          <StockForm page={page} share={share} state={state} />
          {share.canReceive ? <ReceiveForm page={page} share={share} state={state} /> : null}
          {share.canSettle ? <SettleForm page={page} share={share} state={state} /> : null}
        </Sheet>
      ))}
    </section>
  );
}
