import { Link } from "#app/ui/link.tsx";
import { StateBadge, type Tone } from "#app/ui/note.tsx";

interface Line {
  href: string;
  code: string;
  title: string;
  line: string;
  badge: { tone: Tone; words: string };
}

export function RequestList({ requests }: { requests: readonly Line[] }) {
  return (
    <ul className="stack list-none p-0">
      {requests.map(({ href, code, title, line, badge }) => (
        <li key={code} className="flex flex-wrap items-center gap-x-3">
          <Link href={href} className="inline-flex min-h-11 items-center">
            {title}
          </Link>
          <StateBadge tone={badge.tone}>{badge.words}</StateBadge>
          <span className="quiet">{line}</span>
        </li>
      ))}
    </ul>
  );
}
