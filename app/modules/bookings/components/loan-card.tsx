import { Form } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { LoanCard as Loan } from "../views/inbox.view.ts";
import { useBusy } from "./loan-form.tsx";

/** A loan among others; where nothing stands against it, one tap accepts it. */
export function LoanCard({ loan, idempotencyKey }: { loan: Loan; idempotencyKey: string }) {
  const t = useT();
  const busy = useBusy();
  const { src, srcSet, alt } = loan.picture ?? {};
  return (
    <div className="stack gap-2">
      <Card
        level={3}
        href={loan.href}
        title={loan.title}
        kind={loan.kind}
        label={{ word: loan.word, code: loan.code }}
        photo={{ drawing: loan.drawing, ...(src ? { src, srcSet, alt } : {}) }}
        facts={[loan.dates.words, ...loan.facts]}
      >
        {loan.conflict?.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <StateBadge tone={loan.badge.tone}>{loan.badge.words}</StateBadge>
        </p>
      </Card>
      {loan.approvable ? (
        <Form method="post">
          <input type="hidden" name="verb" value="approve" />
          <input type="hidden" name="booking" value={loan.code} />
          <input type="hidden" name="version" value={loan.version} />
          <input type="hidden" name="idempotency-key" value={`${idempotencyKey}-${loan.code}`} />
          <Button block weight="plain" busy={busy} aria-label={t("bookings.approve_named", { title: loan.title })}>
            {t("bookings.approve_at_once")}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}
