import type { AskVerdict } from "#app/modules/bookings/bookings.server.ts";
import { QuoteView } from "#app/modules/bookings/components/quote-view.tsx";
import { RefusalView } from "#app/modules/bookings/components/refusal-view.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Note } from "#app/ui/note.tsx";

type VerdictViewProps = {
  verdict: AskVerdict | null;
  hrefOf: (window: { from: string; to: string }) => string;
};

/** Whether the dates would do; if not, every reason and what would. */
export function VerdictView({ verdict, hrefOf }: VerdictViewProps) {
  const t = useT();
  if (!verdict) return null;
  if (!verdict.ok)
    return "refusal" in verdict ? (
      <RefusalView refusal={verdict.refusal} hrefOf={hrefOf} />
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
