import { Form } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { DateField, DateRangeFields, NumberField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import type { ListingPage } from "../views/listing-page.view.server.ts";
import type { TimesView } from "../views/picked-times.view.ts";
import type { SlotView, WindowView } from "../views/picked-window.view.ts";

/** Which dates, what the answer is, and where to ask. Whole without script: a form that comes back to this page. */
export function BorrowPanel({ page }: { page: ListingPage }) {
  const t = useT();
  const { window, hours, times, words } = page.borrow;
  if (page.space.closed) return <PlaceClosed />;
  return (
    <aside id="borrow" aria-labelledby="borrow-title" className="scroll-mt-4">
      <Sheet stick>
        <h2 id="borrow-title">{words.title}</h2>
        {page.status === "paused" ? (
          <Note tone="warn" title={t("listings.paused_title")}>
            {page.pauseReason}
          </Note>
        ) : null}
        <div aria-live="polite" className="stack">
          {window ? <Verdict window={window} words={words} /> : times ? null : <p>{words.pick}</p>}
          {times ? <Times times={times} /> : null}
        </div>
        {hours.length > 0 && !window ? <Taken hours={hours} title={words.taken} /> : null}
        {window?.ask ? (
          <>
            <ButtonLink block href={window.ask}>
              {words.ask}
            </ButtonLink>
            <p className="quiet">{t("listings.nothing_blocked", { name: page.space.name })}</p>
          </>
        ) : null}
        {page.kind === "room" && !page.borrow.byDay ? (
          <Disclosure summary={t("listings.write_hours")}>
            <DatesForm page={page} />
          </Disclosure>
        ) : (
          <DatesForm page={page} />
        )}
        {page.borrow.withoutAccount ? (
          <p>
            <Link href={page.borrow.withoutAccount.href}>{page.borrow.withoutAccount.label}</Link>
          </p>
        ) : null}
      </Sheet>
    </aside>
  );
}

function PlaceClosed() {
  const t = useT();
  return (
    <aside id="borrow">
      <Note tone="stop">{t("listings.place_closed")}</Note>
    </aside>
  );
}

function Verdict({ window, words }: { window: WindowView; words: ListingPage["borrow"]["words"] }) {
  const t = useT();
  if (window.problem) return <Note tone="stop">{window.problem}</Note>;
  const parts = (["start", "between", "end"] as const).filter((part) => window.reasons[part].length > 0);
  return (
    <>
      <p>
        <strong>{window.sentence}</strong>
        <br />
        <span className="quiet">{window.line}</span>
      </p>
      {window.prices ? <p className="font-bold">{window.prices}</p> : null}
      {window.bookable ? <Note tone="ok">{t("listings.possible")}</Note> : null}
      {parts.map((part) => (
        <Note key={part} tone="stop" title={words.reasons[part]}>
          <ul>
            {window.reasons[part].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Note>
      ))}
      {window.instead.length > 0 ? (
        <div>
          <p>{t("listings.instead")}</p>
          <ul>
            {window.instead.map(({ href, sentence }) => (
              <li key={href}>
                <Link href={href} keepPlace>
                  {sentence}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

/** Times as links: each leads to the next choice, without script too. */
function Times({ times }: { times: TimesView }) {
  return (
    <>
      {times.title ? (
        <p id="times">
          <strong>{times.title}</strong>
        </p>
      ) : null}
      {times.choices.length > 0 ? (
        <ul className="times" aria-labelledby="times">
          {times.choices.map(({ href, label, note }) => (
            <li key={href}>
              <Link href={href} keepPlace>
                {label}
                {note ? <small>{note}</small> : null}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {times.again ? (
        <p>
          <Link href={times.again.href} keepPlace>
            {times.again.label}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Taken({ hours, title }: { hours: readonly SlotView[]; title: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {hours.map((slot) => (
          <li key={slot.hours}>
            <strong>{slot.hours}</strong> · {slot.note}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Typed before, or else the first free hour of the day that was picked. */
function hoursOf({ from, to, firstFree }: ListingPage["borrow"]): { from: string; to: string } {
  return {
    from: from.includes("T") || !from ? from : (firstFree?.from ?? `${from}T09:00`),
    to: to.includes("T") || !from ? to : from.includes("T") ? "" : (firstFree?.to ?? `${from}T10:00`),
  };
}

function DatesForm({ page }: { page: ListingPage }) {
  const t = useT();
  const { byDay, use, message, from, to, quantity, today } = page.borrow;
  const typed = hoursOf(page.borrow);
  return (
    <Form method="get" action={`${page.path}#borrow`} className="form" preventScrollReset>
      {use === "away" ? null : <input type="hidden" name="use" value={use} />}
      {message ? <input type="hidden" name="message" value={message} /> : null}
      {byDay ? (
        <DateRangeFields
          from={{ name: "from", label: t("listings.from"), value: from.slice(0, 10) }}
          to={{ name: "to", label: t("listings.to"), value: to.slice(0, 10) }}
          min={today}
          required
        />
      ) : (
        (["from", "to"] as const).map((name) => (
          <DateField
            key={`${name}=${typed[name]}`}
            type="datetime-local"
            name={name}
            label={t(`listings.${name}`)}
            defaultValue={typed[name]}
            min={`${today}T00:00`}
            required
          />
        ))
      )}
      {page.unitsInService > 1 ? (
        <NumberField
          key={quantity}
          name="quantity"
          label={t("listings.how_many")}
          min={1}
          max={page.unitsInService}
          defaultValue={quantity}
        />
      ) : null}
      <Button weight="plain" block>
        {t("listings.check_dates")}
      </Button>
    </Form>
  );
}
