import { Form } from "react-router";
import { centsText } from "#app/modules/listings/typed-text.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { MoneyField, NumberField } from "#app/ui/inputs.tsx";
import type { OrderPage } from "../views/order.view.server.ts";

type WishFormProps = { page: OrderPage; wish: OrderPage["forms"][number]; state: FormState | undefined };

function WishForm({ page, wish, state }: WishFormProps) {
  const { words, isMachine } = page;
  const form = `wish-${wish.slug}`;
  const mine = state?.form === form ? state : undefined;
  const id = (name: string) => `${form}-${name}`;
  const ceiling = typedField(mine, "ceiling", wish.ceilingCents === null ? "" : centsText(wish.ceilingCents));
  return (
    <Form method="post" className="form">
      <h3>{wish.name}</h3>
      {wish.now ? <p>{wish.now}</p> : null}
      <FormProblems state={state} form={form} ids={{ packs: id("packs"), ceilingCents: id("ceiling") }} />
      <FormKey />
      <input type="hidden" name="verb" value="wish" />
      <input type="hidden" name="space" value={wish.slug} />
      <NumberField
        {...typedField(mine, "packs", wish.packs)}
        id={id("packs")}
        key={`packs-${wish.packs}`}
        label={isMachine ? words.parts_field : words.packs}
        hint={words.wish_none_hint}
        unit={isMachine ? undefined : page.packUnit}
        min={0}
        max={10_000}
        required
      />
      <MoneyField
        {...ceiling}
        id={id("ceiling")}
        key={`ceiling-${wish.ceilingCents}`}
        error={mine?.errors.ceilingCents}
        label={words.ceiling}
        hint={isMachine ? words.ceiling_part_hint : words.ceiling_hint}
        optional
      />
      <Button>{wish.packs === null ? words.wish_act : words.wish_change}</Button>
    </Form>
  );
}

/** What each space of the viewer takes; one form for each. */
export function OrderWishForms({ page, state }: { page: OrderPage; state: FormState | undefined }) {
  const { words, forms, can } = page;
  if (!can.wish || forms.length === 0) return null;
  return (
    <Sheet>
      <h2>{words.your_wish}</h2>
      {forms.map((wish) => (
        <WishForm key={wish.slug} page={page} wish={wish} state={state} />
      ))}
    </Sheet>
  );
}
