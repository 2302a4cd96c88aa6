import { Link } from "#app/ui/link.tsx";

export interface NeedCardView {
  code: string;
  href: string;
  title: string;
  wanted: string;
  by: string;
  space: string;
  bar: { value: number; full: number };
}

export function NeedCards({ needs, level }: { needs: readonly NeedCardView[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className="cards list-none p-0">
      {needs.map(({ code, href, title, wanted, by, space, bar }) => (
        <li key={code} className="sheet stack kind-material">
          <Heading className="m-0">
            <Link href={href} className="inline-flex min-h-11 items-center">
              {title}
            </Link>
          </Heading>
          <meter className="w-full h-4" min={0} max={bar.full} value={bar.value} aria-label={title}>
            {wanted}
          </meter>
          <p>
            <strong>{wanted}</strong>, {by}
            <br />
            <span className="quiet">{space}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

interface InShort {
  title: string;
  all: string;
  cards: readonly NeedCardView[];
}

/** On the home page: the first needs of the board. */
export function NeedsInShort({ needs: { title, all, cards } }: { needs: InShort }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {cards.length > 0 ? <NeedCards needs={cards} level={3} /> : null}
      <p>
        <Link href="/needs" className="inline-flex min-h-11 items-center">
          {all}
        </Link>
      </p>
    </section>
  );
}
