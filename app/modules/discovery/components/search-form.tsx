import { Form } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { DateField, TextField } from "#app/ui/inputs.tsx";
import type { CatalogueFilters } from "../catalogue.view.ts";

type Refusal = { message: string; errors: Record<string, string[]> } | null;

/** What, where, from when until when. The keys make what is typed follow the address when one moves through pages. */
export function SearchForm({ filters, failure = null }: { filters: CatalogueFilters; failure?: Refusal }) {
  const t = useT();
  const errors = failure
    ? Object.entries(failure.errors).flatMap(([fieldId, sentences]) =>
        sentences.map((message) => ({ message, fieldId })),
      )
    : [];
  return (
    <Form method="get" action="/catalogue" role="search">
      <Sheet>
        {failure ? <FormErrors errors={errors.length > 0 ? errors : [{ message: failure.message }]} /> : null}
        {filters.category ? <input type="hidden" name="category" value={filters.category} /> : null}
        {filters.network ? <input type="hidden" name="network" value={filters.network} /> : null}
        <TextField
          key={filters.q}
          type="search"
          name="q"
          label={t("discovery.what")}
          placeholder={t("discovery.what_example")}
          defaultValue={filters.q}
          maxLength={200}
        />
        <div className="grid items-end gap-4 grid-cols-2 md:grid-cols-4">
          <div className="col-span-2 md:col-span-1">
            <TextField
              key={filters.place}
              name="place"
              label={t("discovery.where")}
              placeholder={t("discovery.where_example")}
              defaultValue={filters.place}
              maxLength={80}
            />
          </div>
          <DateField
            key={`from ${filters.from}`}
            name="from"
            label={t("discovery.from")}
            defaultValue={filters.from}
            error={failure?.errors.from}
          />
          <DateField
            key={`to ${filters.to}`}
            name="to"
            label={t("discovery.to")}
            defaultValue={filters.to}
            error={failure?.errors.to}
          />
          <div className="col-span-2 md:col-span-1 grid">
            <Button>{t("discovery.search")}</Button>
          </div>
        </div>
      </Sheet>
    </Form>
  );
}
