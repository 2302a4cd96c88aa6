import { Sheet } from "#app/ui/card.tsx";
import { Label } from "#app/ui/label.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { CampaignCardView } from "../views/campaign-list.view.server.ts";

type CampaignCardsProps = {
  cards: readonly (CampaignCardView & { edit?: string; queue?: { href: string; words: string } | null })[];
  /** The level of their titles: under the page’s own heading, or under that of a section. */
  level?: 2 | 3;
  words: { label: string; card_ask: string; edit_crumb?: string };
};

/** Campaigns, each with its state and the way to ask. */
export function CampaignCards({ cards, words, level = 3 }: CampaignCardsProps) {
  const Heading = `h${level}` as const;
  return (
    <ul className="stack list-none p-0">
      {cards.map((card) => (
        <li key={card.code}>
          <Sheet>
            <div>
              <Label kind="production" word={words.label} code={card.code} />{" "}
              <StateBadge tone={card.badge.tone}>{card.badge.words}</StateBadge>
            </div>
            <Heading>
              <Link href={card.href}>{card.title}</Link>
            </Heading>
            <p className="quiet">{card.facts.join(" · ")}</p>
            {card.summary ? <p dir="auto">{card.summary}</p> : null}
            <p className="buttons">
              {card.ask ? (
                <Link className="button plain" href={card.ask} aria-label={`${words.card_ask} · ${card.title}`}>
                  {words.card_ask}
                </Link>
              ) : null}
              {card.queue ? (
                <Link className="button plain" href={card.queue.href}>
                  {card.queue.words}
                </Link>
              ) : null}
              {card.edit && card.edit !== card.href ? (
                <Link className="button quiet" href={card.edit} aria-label={`${words.edit_crumb} · ${card.title}`}>
                  {words.edit_crumb}
                </Link>
              ) : null}
            </p>
          </Sheet>
        </li>
      ))}
    </ul>
  );
}
