import { Check, CircleDotDashed, type LucideIcon, MessageCircle, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#app/platform/i18n/react.tsx";
import { classNames } from "./class-names.ts";
import { Time } from "./facts.tsx";
import { VisuallyHidden } from "./layout.tsx";

export type Step = {
  label: string;
  /** When it happened, or should: « 18 fév. ». */
  when?: string;
  state: "done" | "partly" | "now" | "later" | "stopped";
};

const stepIcons: Record<Step["state"], LucideIcon | null> = {
  done: Check,
  partly: CircleDotDashed,
  now: null,
  later: null,
  stopped: X,
};

/** Where something is on its way; each state is also said in words. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useT();
  const words = {
    done: t("ui.stepDone"),
    partly: t("ui.stepPartly"),
    now: t("ui.stepNow"),
    later: t("ui.stepLater"),
    stopped: t("ui.stepStopped"),
  };
  return (
    <ol className="steps">
      {steps.map((step) => {
        const Icon = stepIcons[step.state];
        return (
          <li key={step.label} className={step.state} aria-current={step.state === "now" ? "step" : undefined}>
            <span>
              {Icon ? <Icon size={16} strokeWidth={3} aria-hidden="true" /> : null}
              {step.label}
              <VisuallyHidden>, {words[step.state]}</VisuallyHidden>
            </span>
            {step.when ? <small>{step.when}</small> : null}
          </li>
        );
      })}
    </ol>
  );
}

/** Messages and events in one line of time, oldest first. */
export function Thread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="thread" aria-label={label}>
      {children}
    </ol>
  );
}

type ThreadItemProps = {
  /** What somebody wrote, or what happened (and how well). */
  as: "message" | "event" | "warn" | "stop";
  /** Who and when, in one line. */
  who: ReactNode;
  /** Written by the viewer. */
  mine?: boolean;
  icon?: LucideIcon;
  children: ReactNode;
  id?: string;
};

const itemIcons: Record<ThreadItemProps["as"], LucideIcon> = {
  message: MessageCircle,
  event: Check,
  warn: TriangleAlert,
  stop: X,
};

export function ThreadItem({ as, who, mine = false, icon, children, id }: ThreadItemProps) {
  const Icon = icon ?? itemIcons[as];
  const tone = as === "event" ? "tone-ok toned" : as === "message" ? undefined : `tone-${as} toned`;
  return (
    <li id={id} className={classNames(tone, mine && "mine")}>
      <Icon className="dot" size={22} strokeWidth={2.6} aria-hidden="true" />
      {as === "message" ? (
        <>
          <div className="who">{who}</div>
          <div className="say">{children}</div>
        </>
      ) : (
        <>
          <div>{children}</div>
          <div className="who">{who}</div>
        </>
      )}
    </li>
  );
}

/** Something that happened, with what there is to add. */
export interface Moment {
  id: string;
  as: ThreadItemProps["as"];
  words: string;
  more: readonly string[];
  iso: string;
  when: string;
}

/** What happened to one thing, each moment with its time and what people said of it. */
export function Story({ label, moments }: { label: string; moments: readonly Moment[] }) {
  return (
    <Thread label={label}>
      {moments.map(({ id, as, words, more, iso, when }) => (
        <ThreadItem key={id} as={as} who={<Time at={iso}>{when}</Time>}>
          {words}
          {more.map((sentence) => (
            <div key={sentence} className="quiet" dir="auto">
              {sentence}
            </div>
          ))}
        </ThreadItem>
      ))}
    </Thread>
  );
}
