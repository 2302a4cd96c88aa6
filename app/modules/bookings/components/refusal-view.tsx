import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import type { Refusal, SaidReason, SaidWindow } from "../reasons.ts";

/** Why the choke point said no, when that is what a form was answered. */
export function refusalOf(state: FormState | undefined): Refusal | null {
  const isRefusal = state?.code === "bookings.not_bookable" || state?.code === "bookings.against_rules";
  return isRefusal && typeof state.details === "object" ? (state.details as Refusal) : null;
}

function Group({ title, reasons }: { title: string; reasons: readonly SaidReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {[...new Set(reasons.map(({ sentence }) => sentence))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

type RefusalViewProps = {
  refusal: Refusal;
  /** The address of the same page with other dates. */
  hrefOf: (window: SaidWindow) => string;
  children?: React.ReactNode;
};

/** Never a bare no: every reason, for the first moment, what lies between and the last one; and what would do instead. */
export function RefusalView({ refusal, hrefOf, children }: RefusalViewProps) {
  const t = useT();
  const { reasons, nearest, nextOpenEnd } = refusal;
  return (
    <Note tone="stop" title={t("bookings.not_possible")} role="status">
      <div className="stack">
        <Group title={t("bookings.reasons_start")} reasons={reasons.start} />
        <Group title={t("bookings.reasons_between")} reasons={reasons.between} />
        <Group title={t("bookings.reasons_end")} reasons={reasons.end} />
        {nextOpenEnd?.bookable ? (
          <p>
            {t("bookings.next_open_end")} <Link href={hrefOf(nextOpenEnd)}>{nextOpenEnd.sentence}</Link>
          </p>
        ) : null}
        {nearest && nearest.sentence !== nextOpenEnd?.sentence ? (
          <p>
            {t("bookings.nearest")} <Link href={hrefOf(nearest)}>{nearest.sentence}</Link>
          </p>
        ) : null}
        {children}
      </div>
    </Note>
  );
}
