import { useT } from "#app/platform/i18n/react.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { LoanHead } from "../views/booking.view.ts";

/** Above a page about one verb: where one is, what is to be done, and of which loan. */
export function LoanTitle({ loan, children }: { loan: LoanHead; children: string }) {
  const t = useT();
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/inbox", label: t("bookings.inbox") },
          { href: loan.href, label: loan.code },
          { label: children },
        ]}
      />
      <PageTitle label={<Label {...loan.label} code={loan.code} />} line={loan.line}>
        {children}
      </PageTitle>
      <p>
        <StateBadge tone={loan.badge.tone}>{loan.badge.words}</StateBadge>
      </p>
    </>
  );
}
