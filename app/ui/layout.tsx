import { ChevronDown } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useLocation } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Link } from "./link.tsx";

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== "Escape") return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
}

/** Links and small forms folded under a name; opens without script, and closes by itself when the page changes. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const { key } = useLocation();
  return (
    <details key={key} className="menu" onKeyDown={closeOnEscape}>
      <summary>
        <span>{label}</span>
        <ChevronDown size={18} aria-hidden="true" />
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}

/** A form or a text: no wider than it can be read. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className="narrow">{children}</div>;
}

/** One column on a phone, two on a wide screen. `actFirst`: on a phone the second child comes before the first. */
export function Columns({
  children,
  even = false,
  actFirst = false,
}: {
  children: [ReactNode, ReactNode];
  even?: boolean;
  actFirst?: boolean;
}) {
  return <div className={`columns${even ? " even" : ""}${actFirst ? " act-first" : ""}`}>{children}</div>;
}

/** What the page is: label, heading, one quiet line. */
export function PageTitle({ label, children, line }: { label?: ReactNode; children: ReactNode; line?: ReactNode }) {
  return (
    <div className="title">
      {label ? <div>{label}</div> : null}
      <h1>{children}</h1>
      {line ? <p className="quiet">{line}</p> : null}
    </div>
  );
}

/** Where the page is; the last one is the page itself. */
export function Breadcrumb({ trail }: { trail: readonly { href?: string; label: string }[] }) {
  const t = useT();
  return (
    <nav aria-label={t("ui.breadcrumb")} className="crumbs">
      <ol>
        {trail.map((place, at) => (
          <li key={place.label}>
            {place.href ? (
              <Link href={place.href}>{place.label}</Link>
            ) : (
              <span aria-current={at === trail.length - 1 ? "page" : undefined}>{place.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
