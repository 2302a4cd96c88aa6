import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import type { EditCampaignPage } from "../views/campaign-edit.view.server.ts";

/** Where the campaign stands, and what may become of it: each button says what follows. */
export function CampaignStagePanel({ page, state }: { page: EditCampaignPage; state: FormState | undefined }) {
  const { words, links } = page;
  const mine = state?.form === "stage" ? state : undefined;
  return (
    <Sheet stick>
      <h2>{words.edit_stage}</h2>
      <p>
        <StateBadge tone={page.badge.tone}>{page.badge.words}</StateBadge>
      </p>
      <p>{page.stageLine}</p>
      {page.isEmpty ? <Note tone="warn">{words.edit_no_item}</Note> : null}
      {page.verbs.length > 0 ? (
        <Form method="post" className="form">
          <FormProblems state={state} form="stage" />
          <FormKey />
          <TextField
            {...typedField(mine, "reason")}
            label={words.edit_reason}
            hint={words.edit_reason_hint}
            maxLength={500}
            optional
          />
          {page.verbs.map(({ verb, label, hint }, at) => (
            <div key={verb}>
              <Button name="verb" value={`stage-${verb}`} weight={at === 0 ? "act" : "plain"} block>
                {label}
              </Button>
              <p className="quiet mt-2">{hint}</p>
            </div>
          ))}
        </Form>
      ) : null}
      {page.campaign.isPublic ? (
        <ul className="list-none p-0">
          <li>
            <Link className="inline-flex min-h-11 items-center" href={links.queue}>
              {words.edit_queue}
            </Link>
          </li>
          <li>
            <Link className="inline-flex min-h-11 items-center" href={links.form}>
              {words.edit_form}
            </Link>
          </li>
          <li>
            <Link className="inline-flex min-h-11 items-center" href={links.page}>
              {words.edit_public}
            </Link>
          </li>
        </ul>
      ) : null}
    </Sheet>
  );
}
