import { CircleCheck, CircleDashed, CircleX, Clock, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { DrawingName } from "./drawings.ts";
import { Drawing } from "./photo.tsx";

export type Tone = "ok" | "warn" | "stop" | "act" | "quiet";

const icons: Record<Tone, LucideIcon> = {
  ok: CircleCheck,
  warn: TriangleAlert,
  stop: CircleX,
  act: Clock,
  quiet: CircleDashed,
};

type NoteProps = {
  tone: "ok" | "warn" | "stop";
  title?: string;
  children?: ReactNode;
  /** `status` for the result of what was just done, `alert` for what cannot wait. */
  role?: "status" | "alert";
};

/** Something to know before going on. What must be kept belongs to a thread instead. */
export function Note({ tone, title, children, role }: NoteProps) {
  const Icon = icons[tone];
  return (
    <div className={`note tone-${tone}`} role={role}>
      <Icon size={22} aria-hidden="true" />
      <div>
        {title ? <strong>{title} </strong> : null}
        {children}
      </div>
    </div>
  );
}

/** A state in a word, with its icon; the colour only repeats what they say. */
export function StateBadge({ tone, icon, children }: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  const Icon = icon ?? icons[tone];
  return (
    <span className={`badge tone-${tone}`}>
      <Icon size={16} strokeWidth={2.4} aria-hidden="true" />
      {children}
    </span>
  );
}

type EmptyStateProps = {
  title: string;
  /** What to do next. */
  children?: ReactNode;
  /** One button, not two. */
  action?: ReactNode;
  drawing?: DrawingName;
};

export function EmptyState({ title, children, action, drawing = "shelf" }: EmptyStateProps) {
  return (
    <div className="empty">
      <Drawing name={drawing} />
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Folded only where room is scarce: on a wide screen the content is there, without its summary. */
  roomy?: boolean;
};

/** What most people need not read. */
export function Disclosure({ summary, children, open, roomy = false }: DisclosureProps) {
  return (
    <details className={roomy ? "fold roomy" : "fold"} open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
