import { Form, useNavigation } from "react-router";
import { PrivacyNotice } from "#app/modules/accounts/components/privacy-notice.tsx";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Time } from "#app/ui/facts.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import type { SeriesDateView, SeriesPage, SeriesPreview, TypedSeries } from "../views/series-page.view.server.ts";

const tones = { free: "ok", clash: "warn", skipped: "quiet" } as const;

/** What was typed above goes with the dates. */
function Typed({ typed: given }: { typed: TypedSeries }) {
  const { purpose: _purpose, weekdays, options, skipPublicHolidays, skipSchoolHolidays, ...single } = given;
  const pairs = [
    ...Object.entries(single).filter(([, value]) => value !== ""),
    ...weekdays.map((value) => ["weekdays", value]),
    ...options.map((value) => ["options", value]),
    ...(skipPublicHolidays ? [["skipPublicHolidays", "on"]] : []),
    ...(skipSchoolHolidays ? [["skipSchoolHolidays", "on"]] : []),
  ];
  return pairs.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}

function DateLine({ one, words, ticked }: { one: SeriesDateView; words: SeriesPage["words"]; ticked: boolean }) {
  const { date, state, why } = one;
  if (state === "free")
    return (
      <li className="border-t border-line">
        <input type="hidden" name="shown" value={date} />
        <label className="choice py-1">
          <input type="checkbox" name="take" value={date} defaultChecked={ticked} />
          <span>
            <Time at={date}>{one.words}</Time>
          </span>
        </label>
      </li>
    );
  return (
    <li className="border-t border-line py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Time at={date}>{one.words}</Time>
        {state === "clash" ? <StateBadge tone="warn">{words.not_free}</StateBadge> : null}
      </p>
      <p className={state === "clash" ? undefined : "quiet"}>{why}</p>
      {state === "clash" ? <input type="hidden" name="leaveOut" value={date} /> : null}
    </li>
  );
}

function Months({ preview, page, state }: { preview: SeriesPreview; page: SeriesPage; state: FormState | undefined }) {
  const before = state?.values.except;
  const left = typeof before === "string" ? [before] : Array.isArray(before) ? before : [];
  return preview.months.map(({ month, dates }) => (
    <section key={month}>
      <h3 className="first-letter:uppercase">{month}</h3>
      <ul className="list-none p-0 sm:grid sm:grid-cols-2 sm:gap-x-6">
        {dates.map((one) => (
          <DateLine key={one.date} one={one} words={page.words} ticked={!left.includes(one.date)} />
        ))}
      </ul>
    </section>
  ));
}

/** The dates one by one, some of them left out by hand, and the act of asking for the others. */
export function SeriesDates({
  page,
  preview,
  state,
}: {
  page: SeriesPage;
  preview: SeriesPreview;
  state: FormState | undefined;
}) {
  const { words } = page;
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" className="form" id="dates">
      <h2>{words.dates}</h2>
      <p className="font-bold first-letter:uppercase">{preview.words}</p>
      <p className="flex flex-wrap gap-2" role="status">
        {preview.counts.map((one) => (
          <StateBadge key={one.state} tone={tones[one.state]}>
            {one.words}
          </StateBadge>
        ))}
      </p>
      {preview.price ? <p>{preview.price}</p> : null}
      {page.lacking ? <Note tone="warn">{page.lacking}</Note> : null}
      {preview.free > 0 ? <p className="quiet">{words.take}</p> : null}
      <Typed typed={page.typed} />
      <input type="hidden" name="use" value={page.use} />
      <input type="hidden" name="idempotency-key" value={page.key} />
      <Months preview={preview} page={page} state={state} />
      {preview.free > 0 ? (
        <>
          {preview.clashing.length > 0 ? <p>{words.left_out_words}</p> : null}
          <FormProblems
            state={state}
            form="ask-series"
            ids={{ title: "series-title", until: "dates", startsAt: "dates" }}
          />
          <TextField
            id="series-title"
            name="title"
            label={words.title_field}
            hint={words.title_hint}
            required
            maxLength={120}
            defaultValue={typed(state, "title")}
            error={state?.errors.title}
          />
          <TextField
            name="insurance"
            label={words.insurance}
            optional
            maxLength={300}
            defaultValue={typed(state, "insurance")}
            error={state?.errors.insurance}
          />
          <TextAreaField
            name="message"
            label={words.message}
            optional
            maxLength={4000}
            defaultValue={typed(state, "message")}
            error={state?.errors.message}
          />
          <PrivacyNotice />
          <p className="quiet">{preview.answer}</p>
          <Button busy={busy}>{preview.act}</Button>
        </>
      ) : null}
    </Form>
  );
}
