import type { FocusEvent } from "react";
import { Form } from "react-router";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import type { FeedView } from "../views/feed-page.view.server.ts";

/** One touch, and the whole address is ready to be copied. */
function selectAll({ target }: FocusEvent<HTMLInputElement>) {
  target.select();
}

/** An address to subscribe to: to copy, to open at once, and to change when it is secret. */
export function FeedCard({ feed, first = true }: { feed: FeedView; first?: boolean }) {
  const { id, title, line, address, webcal, since, act, words } = feed;
  return (
    <Sheet>
      <div className="stack">
        {title ? <h2>{title}</h2> : null}
        <p>{line}</p>
        {address ? (
          <TextField name={`feed-${id}`} label={words.address} value={address} readOnly onFocus={selectAll} />
        ) : null}
        {webcal ? (
          <Buttons>
            <ButtonLink href={webcal} weight={first ? "act" : "plain"}>
              {words.open}
            </ButtonLink>
          </Buttons>
        ) : null}
        {since ? <p className="quiet">{since}</p> : null}
        {act ? (
          <Form method="post" className="stack">
            {act.line ? <p className="quiet">{act.line}</p> : null}
            <div>
              <Button weight={act.renews ? "stop" : "plain"}>{act.label}</Button>
            </div>
          </Form>
        ) : null}
      </div>
    </Sheet>
  );
}
