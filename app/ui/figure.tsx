import { Zero } from "./facts.tsx";
import { Link } from "./link.tsx";

export type FigureOfRow = {
  words: string;
  isZero: boolean;
  /** The rows that it is the sum of. */
  href?: string | null;
};

/** A figure in a table of figures: quiet where there is nothing, else a link to what it counts, if there is one. */
export function Figure({ figure, of }: { figure: FigureOfRow; of: string }) {
  if (figure.isZero) return <Zero>{figure.words}</Zero>;
  if (!figure.href) return <span>{figure.words}</span>;
  return (
    <Link href={figure.href} aria-label={`${of} ${figure.words}`}>
      {figure.words}
    </Link>
  );
}
