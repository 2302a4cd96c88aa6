import { PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import type { RequestWords } from "../words.server.ts";

/** A mail has left: what to do now. */
export function Sent({
  words,
  outbox,
  back,
}: {
  words: Pick<RequestWords, "sent_line" | "sent_title" | "sent_outbox" | "open_outbox" | "back">;
  outbox: boolean;
  back: string;
}) {
  return (
    <div className="narrow stack">
      <PageTitle line={words.sent_line}>{words.sent_title}</PageTitle>
      {outbox ? (
        <Note tone="ok">
          {words.sent_outbox} <Link href="/outbox">{words.open_outbox}</Link>
        </Note>
      ) : null}
      <p>
        <Link href={back}>{words.back}</Link>
      </p>
    </div>
  );
}
