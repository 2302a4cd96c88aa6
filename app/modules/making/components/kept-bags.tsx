import type { KeptForms } from "#app/platform/http/use-kept-forms.ts";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";

type KeptWords = Record<
  | "kept_title"
  | "kept_waits"
  | "kept_sent"
  | "kept_refused"
  | "kept_forget"
  | "kept_send"
  | "kept_sign_in"
  | "kept_seen"
  | "bag",
  string
>;

type KeptBagsProps = { forms: KeptForms; words: KeptWords; signIn: string };

/** Bags declared while there was no network, and what became of each. Nothing is there without script: nothing could be kept. */
export function KeptBags({ forms, words, signIn }: KeptBagsProps) {
  const { kept } = forms;
  const waits = kept.some(({ answer }) => answer === undefined);
  const signsIn = kept.some(({ answer, waitsFor }) => answer === undefined && waitsFor === "sign_in");
  return (
    <div role="status">
      {kept.length === 0 ? null : (
        <Sheet>
          <h2>{words.kept_title}</h2>
          <ul className="stack list-none p-0">
            {kept.map(({ key, fields, answer }) => (
              <li key={key} className="stack border-line border-b pb-3">
                <p>
                  <strong>
                    {fields.quantity}&nbsp;× {fields.item}
                  </strong>{" "}
                  {answer === undefined ? <StateBadge tone="act">{words.kept_waits}</StateBadge> : null}
                  {answer?.sent ? <StateBadge tone="ok">{words.kept_sent}</StateBadge> : null}
                  {answer && !answer.sent ? <StateBadge tone="stop">{words.kept_refused}</StateBadge> : null}
                </p>
                {answer?.href ? (
                  <p>
                    <Link href={answer.href}>
                      {words.bag} {answer.says}
                    </Link>
                  </p>
                ) : null}
                {answer && !answer.sent ? <p>{answer.says}</p> : null}
                {answer ? (
                  <p>
                    <Button type="button" weight="plain" onClick={() => forms.forget(key)}>
                      {answer.sent ? words.kept_seen : words.kept_forget}
                    </Button>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
          {waits ? (
            <Buttons>
              {signsIn ? <ButtonLink href={signIn}>{words.kept_sign_in}</ButtonLink> : null}
              <Button type="button" weight="plain" onClick={() => void forms.sendNow()}>
                {words.kept_send}
              </Button>
            </Buttons>
          ) : null}
        </Sheet>
      )}
    </div>
  );
}
