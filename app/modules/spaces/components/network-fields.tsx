import { type FormState, typedField } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";

type Stored = { name: string; summary: string; description: string; website: string };

/** The card of a network, for creating and for changing it. */
export function NetworkFields({ state, stored }: { state: FormState | undefined; stored?: Stored }) {
  const t = useT();
  return (
    <>
      <TextField
        {...typedField(state, "name", stored?.name)}
        label={t("spaces.network_name")}
        maxLength={80}
        required
      />
      <TextField
        {...typedField(state, "summary", stored?.summary)}
        label={t("spaces.summary")}
        maxLength={200}
        optional
      />
      <TextAreaField
        {...typedField(state, "description", stored?.description)}
        label={t("spaces.description")}
        hint={t("spaces.description_hint")}
        maxLength={5000}
        optional
      />
      <TextField
        type="url"
        {...typedField(state, "website", stored?.website)}
        label={t("spaces.website")}
        placeholder="https://"
        maxLength={300}
        optional
      />
    </>
  );
}
