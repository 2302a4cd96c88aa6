import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Time } from "#app/ui/facts.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Photo, Photos } from "#app/ui/photo.tsx";
import { Thread, ThreadItem } from "#app/ui/thread.tsx";
import type { PictureView, ThreadEntry } from "../views/booking.view.ts";
import { LoanForm, useBusy } from "./loan-form.tsx";

export function LoanPictures({ pictures }: { pictures: readonly PictureView[] }) {
  if (pictures.length === 0) return null;
  return (
    <Photos even>
      {pictures.map((picture) => (
        <Photo key={picture.src} kind="equipment" ratio="1" sizes="10rem" {...picture} />
      ))}
    </Photos>
  );
}

function Entry({ entry }: { entry: ThreadEntry }) {
  const t = useT();
  const { as, id, who, at, mine, strong, text } = entry;
  const line = (
    <>
      {who ? `${who} · ` : null}
      <Time at={at.iso}>{at.words}</Time>
    </>
  );
  return (
    <ThreadItem as={as} id={id} who={line} mine={mine}>
      {strong ? <strong>{strong} </strong> : null}
      {as === "message" ? <p className="whitespace-pre-line">{text}</p> : text}
      {entry.href ? <Link href={entry.href}>{t("bookings.about_incident")}</Link> : null}
      <LoanPictures pictures={entry.pictures} />
    </ThreadItem>
  );
}

/** Everything said and done, oldest first. */
export function LoanThread({ thread }: { thread: readonly ThreadEntry[] }) {
  const t = useT();
  return (
    <Thread label={t("bookings.thread")}>
      {thread.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Thread>
  );
}

type ReplyFormProps = { loan: { version: number; key: string }; state: FormState | undefined };

/** A line of one's own at the end of the thread. */
export function ReplyForm({ loan, state }: ReplyFormProps) {
  const t = useT();
  const mine = state?.form === "message" ? state : undefined;
  return (
    // A new key after each message: the field starts empty again.
    <LoanForm key={loan.key} verb="message" loan={loan} state={mine}>
      <TextAreaField
        name="message"
        label={t("bookings.reply")}
        rows={3}
        defaultValue={typed(mine, "message")}
        error={mine?.errors.message}
        maxLength={4000}
        required
      />
      <Button weight="plain" busy={useBusy()}>
        {t("bookings.send")}
      </Button>
    </LoanForm>
  );
}
