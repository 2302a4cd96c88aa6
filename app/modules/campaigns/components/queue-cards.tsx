import { Form } from "react-router";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { RequestWords } from "../page-words.server.ts";
import type { QueueCard, QueuePage } from "../views/queue.view.server.ts";

type CardOfPage = QueuePage["cards"][number];

function Side({ card }: { card: QueueCard }) {
  return (
    <div className="stack">
      <p>
        <Label kind="production" word={card.name} code={card.code} />
      </p>
      <p>
        <strong>{card.what}</strong>
      </p>
      <Facts facts={card.facts} />
      <StateBadge tone={card.badge.tone}>{card.badge.words}</StateBadge>
    </div>
  );
}

/** Two requests that may be one: both as they were asked, and the button that closes the one above. */
function Twins({ card, words }: { card: CardOfPage; words: RequestWords }) {
  if (!card.alike) return null;
  return (
    <Disclosure
      summary={
        <>
          {card.alike} · {words.queue_compare}
        </>
      }
    >
      {card.twins.map((twin) => (
        <div key={twin.code} className="stack">
          <div className="side-by-side">
            <Side card={card} />
            <Side card={twin} />
          </div>
          <Form method="post">
            <FormKey />
            <input type="hidden" name="verb" value="same" />
            <input type="hidden" name="request" value={card.code} />
            <input type="hidden" name="twin" value={twin.code} />
            <Button weight="plain" aria-label={`${words.act_same} (${card.code}, ${twin.code})`}>
              {words.act_same}
            </Button>
          </Form>
        </div>
      ))}
      <p className="quiet">{words.different_hint}</p>
    </Disclosure>
  );
}

function QueueRow({ card, page }: { card: CardOfPage; page: QueuePage }) {
  const { words, ticked, show } = page;
  return (
    <li className="stack border-line border-b pb-3">
      {show === "to_check" ? (
        <CheckboxField
          name="requests"
          id={`request-${card.code}`}
          value={card.code}
          form="verify"
          defaultChecked={ticked && !card.alike}
          label={
            <>
              <strong>{card.name}</strong> · {card.what}
            </>
          }
          hint={card.line}
        />
      ) : (
        <div>
          <p>
            <strong>{card.name}</strong> · {card.what}
          </p>
          <p className="quiet">{card.line}</p>
        </div>
      )}
      <p>
        <Link
          className="inline-flex min-h-11 items-center"
          href={card.href}
          aria-label={`${words.queue_open_request} ${card.code}`}
        >
          <Label kind="production" word={words.queue_open_request} code={card.code} />
        </Link>{" "}
        <StateBadge tone={card.badge.tone}>{card.badge.words}</StateBadge>
      </p>
      <Twins card={card} words={words} />
    </li>
  );
}

/** The queue itself: each with its box, and those that look like another with both side by side. */
export function QueueCards({ page }: { page: QueuePage }) {
  return (
    <ul className="stack list-none p-0" key={page.ticked ? "ticked" : "free"}>
      {page.cards.map((card) => (
        <QueueRow key={card.code} card={card} page={page} />
      ))}
    </ul>
  );
}
