import { ButtonLink } from "#app/ui/button.tsx";
import { Time } from "#app/ui/facts.tsx";
import { Code, Label } from "#app/ui/label.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { Story } from "#app/ui/thread.tsx";
import type { RequestWords } from "../page-words.server.ts";
import type { LineView } from "../views/request-page.view.server.ts";
import type { ShipmentView } from "../views/shipments.view.server.ts";

/** What is asked: how much of it has come, where the rest is, and why. */
export function RequestLines({ lines, words }: { lines: readonly LineView[]; words: RequestWords }) {
  return (
    <section className="stack" aria-labelledby="lines">
      <h2 id="lines">{words.lines}</h2>
      {lines.map((line) => (
        <div key={line.id} className="stack">
          <h3>{line.name}</h3>
          <div>
            <meter className="w-full" min={0} max={line.meter.max} value={line.meter.value} aria-label={line.words} />
            <p>
              <strong>{line.words}</strong>
              {line.parts.length > 0 ? " : " : null}
              {line.parts.map(({ name, quantity }) => `${quantity} ${name}`).join(", ")}
            </p>
            {line.wishes.length > 0 ? <p className="quiet">{line.wishes.join(" ")}</p> : null}
          </div>
          {line.planned ? (
            <p>
              <strong>{words.planned}</strong> {line.planned}
            </p>
          ) : null}
          {line.why.length > 0 ? (
            <ul className="stack" aria-label={words.why}>
              {line.why.map(({ key, when, iso, words: said, reason }) => (
                <li key={key}>
                  {said} {reason} <Time at={iso}>{<span className="quiet">{when}</span>}</Time>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Shipment({ shipment, words }: { shipment: ShipmentView; words: RequestWords }) {
  return (
    <li className="stack border-line border-b pb-3">
      <p>
        <Label kind="production" word={shipment.from} code={shipment.code} />{" "}
        <StateBadge tone={shipment.badge.tone}>{shipment.badge.words}</StateBadge>
      </p>
      {shipment.at ? <p>{shipment.at}</p> : null}
      {shipment.plan.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ul>
        {shipment.lines.map(({ id, words: said }) => (
          <li key={id}>{said}</li>
        ))}
      </ul>
      {shipment.story.length > 0 ? (
        <Story label={`${words.history} (${shipment.code})`} moments={shipment.story} />
      ) : null}
      {shipment.receive ? (
        <p>
          <ButtonLink href={shipment.receive} weight="plain" aria-label={`${words.count} (${shipment.code})`}>
            {words.count}
          </ButtonLink>
        </p>
      ) : null}
      {shipment.doorCode ? (
        <p>
          {words.hand_over_code} <Code>{shipment.doorCode}</Code>
        </p>
      ) : null}
    </li>
  );
}

export function RequestShipments({ shipments, words }: { shipments: readonly ShipmentView[]; words: RequestWords }) {
  if (shipments.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="shipments">
      <h2 id="shipments">{words.shipments}</h2>
      <ul className="stack list-none p-0">
        {shipments.map((shipment) => (
          <Shipment key={shipment.code} shipment={shipment} words={words} />
        ))}
      </ul>
    </section>
  );
}
