import { useT } from "#app/platform/i18n/react.tsx";
import { Card } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { ListingCard as ListingCardView } from "../views/catalogue.view.ts";

/** Something that is lent or booked, among other things. */
export function ListingCard({ card, level = 2 }: { card: ListingCardView; level?: 2 | 3 }) {
  const t = useT();
  return (
    <Card
      href={card.href}
      level={level}
      title={card.title}
      kind={card.kind}
      label={{ word: card.word, code: card.code }}
      photo={card.photo}
      facts={card.facts}
    >
      {card.adjust ? <StateBadge tone="warn">{t("discovery.adjust")}</StateBadge> : null}
    </Card>
  );
}
