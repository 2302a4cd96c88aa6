import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link } from "#app/ui/link.tsx";
import type { BookingLine } from "../views/planning.view.server.ts";

type Step = { href: string; label: string };

/** What is shown, and the way to what comes before and after. */
export function PlanHeading({
  when,
  navigation,
}: {
  when: string;
  navigation: { label: string; previous: Step; now: Step; next: Step };
}) {
  const { previous, now, next, label } = navigation;
  return (
    <div className="plan-heading">
      <h2>{when}</h2>
      <nav aria-label={label}>
        <Link href={previous.href} keepPlace aria-label={previous.label}>
          <ChevronLeft aria-hidden="true" />
        </Link>
        <Link href={now.href} keepPlace>
          {now.label}
        </Link>
        <Link href={next.href} keepPlace aria-label={next.label}>
          <ChevronRight aria-hidden="true" />
        </Link>
      </nav>
    </div>
  );
}

/** Who comes, for those who may know: each line opens its booking, or the page on which it is moved. */
export function BookingLines({
  lines,
  words,
}: {
  lines: readonly BookingLine[];
  words: { bookings: string; move: string };
}) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="bookings" className="plan-bookings">
      <h2 id="bookings">{words.bookings}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.code}>
            <Link href={`/b/${line.code}`}>{[line.when, line.who, line.where].filter(Boolean).join(" · ")}</Link>
            {line.movable ? (
              <Link href={`/b/${line.code}/change`} className="button quiet" aria-label={`${words.move} ${line.code}`}>
                {words.move}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
