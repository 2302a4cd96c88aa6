import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, SelectField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { EditCampaignPage, ItemView } from "../views/campaign-edit.view.server.ts";

type PartProps = { page: EditCampaignPage; state: FormState | undefined };

/** A field of one among several forms of the page: its id says which. */
function ofForm(state: FormState | undefined, form: string, name: string, stored?: string) {
  return { ...typedField(state, name, stored), id: `${form}-${name}` };
}

function ItemFields({ page, state, form, item }: PartProps & { form: string; item?: ItemView }) {
  const { words } = page;
  const mine = state?.form === form ? state : undefined;
  return (
    <>
      <TextField {...ofForm(mine, form, "name", item?.name)} label={words.item_name} maxLength={120} required />
      <SelectField
        name="pin"
        id={`${form}-pin`}
        label={words.item_pin}
        hint={words.item_pin_hint}
        options={page.pins}
        empty={words.item_pin_none}
        defaultValue={typed(mine, "pin", item?.pin) ?? ""}
      />
      <TextField
        {...ofForm(mine, form, "revision", item?.pin ? "" : item?.revision)}
        label={words.item_other_revision}
        hint={words.item_revision_hint}
        maxLength={120}
        optional
      />
      <TextAreaField {...ofForm(mine, form, "settings", item?.settings)} label={words.item_settings} optional />
      <TextAreaField
        {...ofForm(mine, form, "points", item?.points.join("\n"))}
        label={words.item_checklist}
        hint={words.item_checklist_hint}
        optional
      />
      <CheckboxField
        name="requestable"
        id={`${form}-requestable`}
        label={words.item_requestable}
        defaultChecked={mine ? typed(mine, "requestable") === "on" : (item?.requestable ?? true)}
      />
    </>
  );
}

/** What one piece takes: what will be missing is counted from it. */
function ItemBill({ page, state, item }: PartProps & { item: ItemView }) {
  const { words } = page;
  const form = `bill-${item.id}`;
  const mine = state?.form === form ? state : undefined;
  return (
    <Disclosure summary={item.changeBill} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form={form} ids={{ materials: `${form}-materials` }} />
        <FormKey />
        <input type="hidden" name="verb" value="item-bill" />
        <input type="hidden" name="item" value={item.id} />
        <TextAreaField
          {...ofForm(mine, form, "materials", item.bill)}
          label={item.changeBill}
          hint={words.item_bill_hint}
          optional
        />
        <Button weight="plain">{words.item_bill_act}</Button>
      </Form>
    </Disclosure>
  );
}

function Item({ page, state, item }: PartProps & { item: ItemView }) {
  const { words } = page;
  const form = `item-${item.id}`;
  return (
    <li className="stack border-line border-b pb-3">
      <h3>{item.name}</h3>
      <p>
        <StateBadge tone="quiet">{item.kind}</StateBadge> {item.requestable ? words.item_asked : words.item_not_asked}
        {item.revision ? ` · ${words.item_revision} ${item.revision}` : null}
      </p>
      {item.parts ? (
        <p>
          {words.item_parts} {item.parts}
        </p>
      ) : null}
      <Disclosure summary={item.change} open={state?.form === form}>
        <Form method="post" className="form">
          <FormProblems state={state} form={form} />
          <FormKey />
          <input type="hidden" name="verb" value="change-item" />
          <input type="hidden" name="item" value={item.id} />
          <ItemFields page={page} state={state} form={form} item={item} />
          <Button weight="plain">{words.item_change_act}</Button>
        </Form>
      </Disclosure>
      <ItemBill page={page} state={state} item={item} />
    </li>
  );
}

function AddItem({ page, state }: PartProps) {
  const { words, components } = page;
  const form = "add-item";
  const mine = state?.form === form ? state : undefined;
  return (
    <Disclosure summary={words.item_add} open={mine !== undefined || page.items.length === 0}>
      <Form method="post" className="form">
        <FormProblems state={state} form={form} ids={{ name: `${form}-name` }} />
        <FormKey />
        <input type="hidden" name="verb" value={form} />
        <ItemFields page={page} state={state} form={form} />
        {components.length > 0 ? (
          <Fieldset legend={words.item_parts} hint={words.item_parts_hint}>
            <SideBySide>
              {components.map(({ id, label }) => (
                <NumberField key={id} {...typedField(mine, `part-${id}`)} label={label} min={0} max={1000} optional />
              ))}
            </SideBySide>
          </Fieldset>
        ) : null}
        <Button weight="plain">{words.item_add_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** What is made: pieces with their pinned revision, and kits. */
export function CampaignItems({ page, state }: PartProps) {
  const { words } = page;
  return (
    <section className="stack" aria-labelledby="items">
      <h2 id="items">{words.edit_items}</h2>
      <p className="quiet">{words.edit_items_line}</p>
      <ul className="stack list-none p-0">
        {page.items.map((item) => (
          <Item key={item.id} page={page} state={state} item={item} />
        ))}
      </ul>
      <AddItem page={page} state={state} />
    </section>
  );
}
