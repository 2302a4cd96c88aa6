import { Form } from "react-router";
import { useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { Time } from "#app/ui/facts.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { GroupView, LineView } from "../views/group.view.ts";

type GroupLinesProps = { group: GroupView & { key: string }; state: FormState | undefined };

const forms = ["approve-lines", "decline-lines", "cancel-lines", "missed-lines"] as const;

function isChoosable({ can }: LineView): boolean {
  return can.approve || can.decline || can.cancel || can.missed;
}

function Tick({
  value,
  label,
  ticked,
  disabled = false,
}: {
  value: string;
  label: string;
  ticked: boolean;
  disabled?: boolean;
}) {
  return (
    <label className="choice shrink-0">
      <input
        type="checkbox"
        name="bookings"
        value={value}
        defaultChecked={ticked}
        disabled={disabled}
        aria-label={label}
      />
    </label>
  );
}

/** A line by itself, or one of the dates of a thing. */
function Line({ line, named, ticked }: { line: LineView; named: boolean; ticked: boolean | null }) {
  const t = useT();
  const { id, title, dates, facts, badge, against, href } = line;
  const when = <Time at={dates.iso}>{dates.words}</Time>;
  return (
    <li className={`flex items-start gap-2 ${named ? "border-t border-line py-3" : "py-1"}`}>
      {ticked === null ? null : (
        <Tick
          value={id}
          label={t("groups.tick", { title, dates: dates.words })}
          ticked={ticked}
          disabled={!isChoosable(line)}
        />
      )}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <Link href={href} className={named ? "font-bold" : ""}>
            {named ? title : when}
          </Link>
          <span className="flex flex-wrap items-baseline gap-x-2">
            <StateBadge tone={badge.tone}>{badge.words}</StateBadge>
            {named ? null : <span className="quiet">{facts.join(" · ")}</span>}
          </span>
        </div>
        {named ? <p>{when}</p> : null}
        {named && facts.length > 0 ? <p className="quiet">{facts.join(" · ")}</p> : null}
        {against ? (
          <p>
            <strong>{t("groups.not_possible")}</strong> {against}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Dates of a series stand under their month, other lines under their thing. */
function headingOf({ month, title }: LineView): string {
  return month || title;
}

/** The dates of one thing under its name; one tick takes them all. */
function Dates({ lines, chosen }: { lines: readonly LineView[]; chosen: readonly string[] | null }) {
  const t = useT();
  const title = lines[0] ? headingOf(lines[0]) : "";
  const all = lines
    .filter(isChoosable)
    .map(({ id }) => id)
    .join(",");
  return (
    <li className="border-t border-line py-3">
      <div className="flex items-center gap-2">
        {chosen && all ? (
          <Tick value={all} label={t("groups.tick_all", { title })} ticked={chosen.includes(all)} />
        ) : null}
        <strong className="first-letter:uppercase">{title}</strong>
      </div>
      <ul className="list-none p-0 pl-4">
        {lines.map((line) => (
          <Line key={line.id} line={line} named={false} ticked={chosen ? chosen.includes(line.id) : null} />
        ))}
      </ul>
    </li>
  );
}

function List({ group, state, choosing }: GroupLinesProps & { choosing: boolean }) {
  const before = state?.values.bookings;
  const typed = typeof before === "string" ? [before] : Array.isArray(before) ? before.map(String) : [];
  const chosen = choosing ? typed : null;
  const things = new Map<string, LineView[]>();
  for (const line of group.lines) {
    const heading = headingOf(line);
    things.set(heading, [...(things.get(heading) ?? []), line]);
  }
  return (
    <ul className="list-none p-0">
      {[...things].map(([title, lines]) => {
        const [first] = lines;
        return first && lines.length === 1 && !first.month ? (
          <Line key={title} line={first} named ticked={chosen ? chosen.includes(first.id) : null} />
        ) : (
          <Dates key={title} lines={lines} chosen={chosen} />
        );
      })}
    </ul>
  );
}

/** What to do with the lines that are ticked. */
function LineActs({ lines, state }: { lines: readonly LineView[]; state: FormState | undefined }) {
  const t = useT();
  const busy = useBusy();
  const may = (verb: keyof LineView["can"]) => lines.some(({ can }) => can[verb]);
  return (
    <fieldset className="form border-0 p-0">
      <legend className="field-label">{t("groups.with_ticked")}</legend>
      <TextAreaField
        id="lines-message"
        name="message"
        label={t("bookings.a_word")}
        hint={may("decline") ? t("groups.word_hint") : undefined}
        rows={2}
        maxLength={4000}
        defaultValue={typed(state, "message")}
        error={state?.errors.reason ?? state?.errors.message}
        optional={!may("decline")}
      />
      <Buttons>
        {may("approve") ? (
          <Button weight="plain" name="verb" value="approve-lines" busy={busy}>
            {t("groups.approve_ticked")}
          </Button>
        ) : null}
        {may("decline") ? (
          <Button weight="stop" name="verb" value="decline-lines" busy={busy}>
            {t("groups.decline_ticked")}
          </Button>
        ) : null}
        {may("cancel") ? (
          <Button weight="stop" name="verb" value="cancel-lines" busy={busy}>
            {t("groups.cancel_ticked")}
          </Button>
        ) : null}
        {may("missed") ? (
          <Button weight="quiet" name="verb" value="missed-lines" busy={busy}>
            {t("groups.missed_ticked")}
          </Button>
        ) : null}
      </Buttons>
    </fieldset>
  );
}

/** Everything that was asked together, line by line; whoever may act on some ticks them. */
export function GroupLines({ group, state }: GroupLinesProps) {
  const mine = forms.find((form) => form === state?.form) ? state : undefined;
  const choosable = group.lines.filter(isChoosable);
  if (choosable.length < 2) return <List group={group} state={undefined} choosing={false} />;
  return (
    <Form method="post" className="stack" id="lines">
      {mine ? (
        <FormProblems state={mine} form={mine.form} ids={{ bookings: "lines", reason: "lines-message" }} />
      ) : null}
      <input type="hidden" name="version" value={group.version} />
      <input type="hidden" name="idempotency-key" value={group.key} />
      <List group={group} state={mine} choosing />
      <LineActs lines={choosable} state={mine} />
    </Form>
  );
}
