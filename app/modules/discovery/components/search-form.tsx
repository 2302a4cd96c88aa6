import { Form } from "react-router";
import { isBookable } from "#app/modules/listings/listing.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { DateField, NumberField, TextField } from "#app/ui/inputs.tsx";
import type { CatalogueFilters } from "../views/catalogue.view.ts";

type Refusal = { message: string; errors: Record<string, string[]> } | null;

/** What, where, from when until when. The keys make what is typed follow the address when one moves through pages. */
/** Materials and designs are not had by dates. */
const byDates = (kind: string) => kind === "" || isBookable(kind);

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
        {filters.kind ? <input type="hidden" name="kind" value={filters.kind} /> : null}
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
        {filters.kind === "room" ? <RoomFilters filters={filters} error={failure?.errors.people} /> : null}
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
          {byDates(filters.kind) ? (
            <>
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
            </>
          ) : null}
          <div className="col-span-2 md:col-span-1 grid">
            <Button>{t("discovery.search")}</Button>
          </div>
        </div>
      </Sheet>
    </Form>
  );
}

const access = ["stepFree", "accessibleToilets", "inductionLoop"] as const;

function RoomFilters({ filters, error }: { filters: CatalogueFilters; error: string[] | undefined }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-1">
      <div className="w-36">
        <NumberField
          key={filters.people}
          name="people"
          label={t("discovery.people")}
          min={1}
          defaultValue={filters.people}
          error={error}
        />
      </div>
      {access.map((name) => (
        <CheckboxField
          key={`${name} ${filters[name]}`}
          name={name}
          value="yes"
          label={t(`discovery.${name}`)}
          defaultChecked={filters[name] === "yes"}
        />
      ))}
    </div>
  );
}
