import { useT } from "#app/platform/i18n/react.tsx";
import { Note } from "#app/ui/note.tsx";
import type { AskVerdict } from "../views/ask-page.view.server.ts";
import { QuoteView } from "./quote-view.tsx";
import { RefusalView } from "./refusal-view.tsx";

type VerdictViewProps = {
  verdict: AskVerdict | null;
  hrefOf: (window: { from: string; to: string }) => string;
  /** What else can be done where they would not. */
  children?: React.ReactNode;
};

/** Whether the dates would do; if not, every reason and what would. */
export function VerdictView({ verdict, hrefOf, children }: VerdictViewProps) {
  const t = useT();
  if (!verdict) return null;
  if (!verdict.ok)
    return "refusal" in verdict ? (
      <RefusalView refusal={verdict.refusal} hrefOf={hrefOf}>
        {children}
      </RefusalView>
    ) : (
      <Note tone="warn">{verdict.message}</Note>
    );
  return (
    <>
      <Note tone="ok" title={t("bookings.possible", { dates: verdict.dates })} role="status">
        {t(verdict.atOnce ? "bookings.accepted_at_once" : "bookings.nothing_blocked")}
      </Note>
      {verdict.quote ? <QuoteView quote={verdict.quote} /> : null}
    </>
  );
}
