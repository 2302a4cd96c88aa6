import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";

type Stored = { name: string; summary: string; description: string; website: string };

/** The card of a network, for creating and for changing it. */
export function NetworkFields({ state, stored }: { state: FormState | undefined; stored?: Stored }) {
  const t = useT();
  return (
    <>
      <TextField
        name="name"
        label={t("spaces.network_name")}
        defaultValue={typed(state, "name", stored?.name)}
        error={state?.errors.name}
        maxLength={80}
        required
      />
      <TextField
        name="summary"
        label={t("spaces.summary")}
        defaultValue={typed(state, "summary", stored?.summary)}
        error={state?.errors.summary}
        maxLength={200}
        optional
      />
      <TextAreaField
        name="description"
        label={t("spaces.description")}
        hint={t("spaces.description_hint")}
        defaultValue={typed(state, "description", stored?.description)}
        error={state?.errors.description}
        maxLength={5000}
        optional
      />
      <TextField
        type="url"
        name="website"
        label={t("spaces.website")}
        defaultValue={typed(state, "website", stored?.website)}
        error={state?.errors.website}
        placeholder="https://"
        maxLength={300}
        optional
      />
    </>
  );
}
