import type { FormState } from "#app/platform/http/form.ts";
import { Facts, Time } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { Steps, Thread, ThreadItem } from "#app/ui/thread.tsx";
import type { RequestPage } from "../views/request-page.view.server.ts";
import { RequestActs } from "./request-acts.tsx";
import { RequestLines, RequestShipments } from "./request-lines.tsx";

type RequestViewProps = { page: RequestPage; state: FormState | undefined; after: string | null };

function History({ page }: { page: RequestPage }) {
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{page.words.history}</h2>
      <Thread label={page.words.history}>
        {page.history.map(({ id, as, words, changes, reason, iso, when }) => (
          <ThreadItem key={id} as={as} who={<Time at={iso}>{when}</Time>}>
            {words}
            {changes.map((change) => (
              <div key={change}>{change}</div>
            ))}
            {reason ? (
              <div className="quiet" dir="auto">
                {reason}
              </div>
            ) : null}
          </ThreadItem>
        ))}
      </Thread>
    </section>
  );
}

/** A request, the same for whoever asked it and whoever coordinates: what is done next, where it stands and why, what happened. */
export function RequestView({ page, state, after }: RequestViewProps) {
  const { words } = page;
  const said = after === "confirmed" ? words.confirmed_note : after === "saved" ? words.saved_note : null;
  return (
    <div className="stack kind-production">
      <PageTitle label={<Label kind="production" word={page.from.label} code={page.code} />} line={page.line}>
        {page.title}
      </PageTitle>
      <p>
        <StateBadge tone={page.badge.tone}>{page.badge.words}</StateBadge>
      </p>
      {said && !state ? (
        <Note tone="ok" role="status">
          {said}
        </Note>
      ) : null}
      <Steps steps={page.steps} />
      <Columns actFirst>
        <div className="stack">
          <RequestLines lines={page.lines} words={words} />
          <RequestShipments shipments={page.shipments} words={words} />
          <Facts facts={page.facts} />
          <History page={page} />
          <p className="quiet">
            <Link href={page.from.href}>{page.from.label}</Link>
            {page.queue ? (
              <>
                {" · "}
                <Link href={page.queue}>{words.to_queue}</Link>
              </>
            ) : null}
          </p>
          {page.by === "requester" ? <p className="quiet">{words.keep_link}</p> : null}
        </div>
        <RequestActs page={page} state={state} />
      </Columns>
    </div>
  );
}
