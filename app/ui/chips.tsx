import { ArrowLeft, ArrowRight } from "lucide-react";
import { useT } from "#app/platform/i18n/react.tsx";
import { classNames } from "./class-names.ts";
import { KindIcon } from "./label.tsx";
import { Link } from "./link.tsx";
import type { Kind } from "./tokens.ts";

export type Choice = { href: string; label: string; current?: boolean; count?: number; kind?: Kind };

type ChoicesProps = { label: string; choices: readonly Choice[] };

function Count({ count }: { count: number | undefined }) {
  return count === undefined ? null : <span>· {count}</span>;
}

/** Filters that are links: each changes the list below without leaving the page. */
export function Chips({ label, choices }: ChoicesProps) {
  return (
    <nav aria-label={label} className="chips">
      {choices.map((choice) => (
        <Link
          key={choice.href}
          href={choice.href}
          keepPlace
          className={classNames("chip", choice.kind && `kind-${choice.kind}`)}
          aria-current={choice.current ? "true" : undefined}
        >
          {choice.kind ? <KindIcon kind={choice.kind} /> : null}
          {choice.label} <Count count={choice.count} />
        </Link>
      ))}
    </nav>
  );
}

/** Faces of one thing, each at its own address. */
export function Tabs({ label, choices }: ChoicesProps) {
  return (
    <nav aria-label={label} className="tabs">
      {choices.map((choice) => (
        <Link key={choice.href} href={choice.href} keepPlace aria-current={choice.current ? "page" : undefined}>
          {choice.label} <Count count={choice.count} />
        </Link>
      ))}
    </nav>
  );
}

type PaginationProps = { previous?: string; next?: string };

/** The list goes on: addresses that carry a cursor, absent at either end. */
export function Pagination({ previous, next }: PaginationProps) {
  const t = useT();
  if (!previous && !next) return null;
  return (
    <nav aria-label={t("ui.pages")} className="pages">
      {previous ? (
        <Link className="button plain" href={previous} rel="prev">
          <ArrowLeft size={20} aria-hidden="true" />
          {t("ui.previous")}
        </Link>
      ) : null}
      {next ? (
        <Link className="button plain ml-auto" href={next} rel="next">
          {t("ui.next")}
          <ArrowRight size={20} aria-hidden="true" />
        </Link>
      ) : null}
    </nav>
  );
}
