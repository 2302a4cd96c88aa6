import type { FormState } from "#app/platform/http/form.ts";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { DriverPage, DriverStop as Stop } from "../views/driver-page.view.server.ts";
import { Act, Deliver, Drop, Ending, HandOver } from "./delivery-forms.tsx";

type StopProps = { stop: Stop; words: DriverPage["words"]; state: FormState | undefined };
type Verb = Stop["acts"][number];

function Acts({ stop, words, state }: StopProps) {
  const may = (verb: Verb) => stop.acts.includes(verb);
  const forms = { words, state, shipment: stop.shipment };
  const giving = {
    ...{ label: words.act_load, line: words.load_line, sign: words.sign_sender },
    ...{ code: words.code_load, code_hint: words.code_load_hint },
  };
  return (
    <div className="stack">
      {may("hand_over") ? <HandOver {...forms} giving={giving} /> : null}
      {may("pick_up_again") ? <Act {...forms} verb="pick_up_again" label={words.act_pick_up_again} /> : null}
      {may("drop_at_intermediary") && stop.intermediary ? <Drop {...forms} intermediary={stop.intermediary} /> : null}
      {may("deliver") ? <Deliver {...forms} folded={stop.intermediary !== ""} /> : null}
      {may("drop_at_intermediary") && !stop.intermediary ? <Drop {...forms} intermediary="" /> : null}
      {may("return") ? <Ending {...forms} verb="return" /> : null}
    </div>
  );
}

/** One stop: where, whom to call, what to take or leave, and what to press when it is done. */
export function DriverStop({ place, ...props }: StopProps & { place: number }) {
  const { stop, words, state } = props;
  const isOpen = stop.isNext || state?.form.endsWith(`-${stop.shipment}`);
  return (
    <li className="stack border-line border-b pb-4">
      <h2>
        <span className="tabular-nums">{place}.</span> {stop.title}
      </h2>
      <p>
        <strong>{stop.what}</strong> {stop.isNext ? <StateBadge tone="act">{words.next_stop}</StateBadge> : null}
        {stop.done ? <StateBadge tone="ok">{stop.more.at(-1)}</StateBadge> : null}
      </p>
      {stop.where ? <p>{stop.where}</p> : null}
      {stop.pin ? (
        <p>
          <Link className="inline-flex min-h-11 items-center" href={stop.pin}>
            {words.open_pin} <span className="sr-only">({stop.place})</span>
          </Link>
        </p>
      ) : null}
      {stop.phone ? (
        <p>
          <Link className="inline-flex min-h-11 items-center" href={`tel:${stop.phone.replace(/[^+\d]/g, "")}`}>
            {words.phone} {stop.contact} {stop.phone}
          </Link>
        </p>
      ) : stop.contact ? (
        <p>{stop.contact}</p>
      ) : null}
      {(stop.done ? [] : stop.more).map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      {stop.waitsForLoad ? <p className="quiet">{words.load_first}</p> : null}
      {stop.acts.length === 0 ? null : stop.isNext ? (
        <Acts {...props} />
      ) : (
        <Disclosure summary={words.this_stop} open={isOpen}>
          <Acts {...props} />
        </Disclosure>
      )}
    </li>
  );
}
