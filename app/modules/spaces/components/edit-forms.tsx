import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import { Problems, stateOf } from "./problems.tsx";
import { SpaceFields, type SpaceFieldsProps, type StoredCard } from "./space-fields.tsx";
import { StaleNote, versionToSend } from "./stale-note.tsx";

type CardFormProps = Omit<SpaceFieldsProps, "stored"> & { card: StoredCard & { version: number } };

function useCardLabels(): Record<string, string> {
  const t = useT();
  return {
    name: t("spaces.name"),
    kind: t("spaces.kind"),
    status: t("spaces.status"),
    summary: t("spaces.summary"),
    description: t("spaces.description"),
    address: t("spaces.address"),
    postcode: t("spaces.postcode"),
    town: t("spaces.town"),
    department: t("spaces.department"),
    latitude: t("spaces.latitude"),
    longitude: t("spaces.longitude"),
    zone: t("spaces.zone"),
    territory: t("spaces.territory"),
    website: t("spaces.website"),
    contactEmail: t("spaces.contact_email"),
    phone: t("spaces.phone"),
    askingRole: t("spaces.asking_role"),
  };
}

export function CardForm({ state: given, card, ...choices }: CardFormProps) {
  const t = useT();
  const labels = useCardLabels();
  const state = stateOf(given, "update-space");
  const version = versionToSend(state, card.version);
  return (
    <Form method="post" className="form">
      <FormKey />
      <Problems state={state} form="update-space" />
      <StaleNote state={state} labels={labels} />
      <input type="hidden" name="verb" value="update-space" />
      <input type="hidden" name="version" key={version} defaultValue={version} />
      <SpaceFields state={state} stored={card} {...choices} />
      <Button>{t("spaces.save")}</Button>
    </Form>
  );
}

export function ShortAddressForm(props: { state: FormState | undefined; slug: string; changed: boolean }) {
  const t = useT();
  const state = stateOf(props.state, "change-short-address");
  if (props.changed) return null;
  return (
    <Sheet>
      <Form method="post" className="form">
        <FormKey />
        <h2>{t("spaces.short_address_title")}</h2>
        <Problems state={state} form="change-short-address" />
        <input type="hidden" name="verb" value="change-short-address" />
        <TextField
          {...typedField(state, "slug", props.slug)}
          label={t("spaces.short_address_field")}
          hint={t("spaces.short_address_hint")}
          maxLength={40}
          spellCheck={false}
          autoCapitalize="none"
          required
        />
        <Button weight="plain">{t("spaces.short_address_act")}</Button>
      </Form>
    </Sheet>
  );
}

export function ArchiveForm({ state: given, name }: { state: FormState | undefined; name: string }) {
  const t = useT();
  const state = stateOf(given, "archive-space");
  return (
    <Disclosure summary={t("spaces.archive_title")} open={state !== undefined}>
      <Form method="post" className="form">
        <FormKey />
        <Problems state={state} form="archive-space" />
        <p>{t("spaces.archive_text")}</p>
        <input type="hidden" name="verb" value="archive-space" />
        <CheckboxField name="sure" value="yes" label={t("spaces.archive_sure", { name })} required />
        <Button weight="stop">{t("spaces.archive_act")}</Button>
      </Form>
    </Disclosure>
  );
}
