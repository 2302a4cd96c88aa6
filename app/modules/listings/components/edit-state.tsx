import { Form } from "react-router";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Note } from "#app/ui/note.tsx";
import { isBookable } from "../listing.ts";
import type { SectionProps } from "./edit-basics.tsx";
import { OneButton, Problems, SectionForm, stateOf } from "./form-parts.tsx";

const simple = ["publish", "resume", "restore", "duplicate", "archive"] as const;

export function EditState({ page, state }: SectionProps) {
  const t = useT();
  const { status } = page;
  return (
    <>
      {simple.map((verb) => (
        <Problems key={verb} state={stateOf(state, verb)} />
      ))}
      {status === "draft" && page.kind !== "design" ? <Act verb="publish" weight="act" /> : null}
      {status === "draft" && page.kind === "design" ? <FirstRevision path={page.path} /> : null}
      {status === "paused" ? <Act verb="resume" weight="act" /> : null}
      {status === "archived" ? <Act verb="restore" weight="act" /> : null}
      {status === "published" ? (
        <SectionForm verb="pause" state={state} title={t("listings.pause")} button={t("listings.pause")}>
          <p>{t("listings.pause_line")}</p>
          <TextField name="reason" label={t("listings.pause_reason")} maxLength={200} optional />
        </SectionForm>
      ) : null}
      {isBookable(page.kind) ? <Act verb="duplicate" weight="plain" /> : null}
      <Transfer page={page} state={state} />
      {status === "archived" ? null : <Act verb="archive" weight="stop" />}
    </>
  );
}

/** A design becomes public with its first revision: its own page says what is still missing. */
function FirstRevision({ path }: { path: string }) {
  const t = useT();
  return (
    <Sheet>
      <h2>{t("listings.first_revision")}</h2>
      <p>{t("listings.first_revision_line")}</p>
      <Buttons>
        <ButtonLink href={path}>{t("listings.first_revision_act")}</ButtonLink>
      </Buttons>
    </Sheet>
  );
}

function Act({ verb, weight }: { verb: (typeof simple)[number]; weight: "act" | "plain" | "stop" }) {
  const t = useT();
  return (
    <Sheet>
      <h2>{t(`listings.${verb}`)}</h2>
      <p>{t(`listings.${verb}_line`)}</p>
      <OneButton verb={verb} label={t(`listings.${verb}`)} weight={weight} />
    </Sheet>
  );
}

function Transfer({ page, state: all }: SectionProps) {
  const t = useT();
  if (!page.mayTransfer || page.status === "archived") return null;
  if (page.offeredTo) {
    return (
      <Sheet>
        <Note tone="warn">{t("listings.offered_line", { name: page.offeredTo })}</Note>
        <OneButton verb="refuse_transfer" label={t("listings.take_back")} />
      </Sheet>
    );
  }
  return (
    <Form method="post" className="form">
      <FormKey />
      <Sheet>
        <h2>{t("listings.transfer")}</h2>
        <p>{t("listings.transfer_line")}</p>
        {page.links.inside.length + page.links.outside.length > 0 ? (
          <Note tone="warn">{page.words.transferLinks}</Note>
        ) : null}
        <Problems state={stateOf(all, "transfer")} />
        <input type="hidden" name="verb" value="transfer" />
        <TextField
          name="toSpaceId"
          label={t("listings.transfer_to")}
          hint={t("listings.transfer_hint")}
          list="own-spaces"
          maxLength={40}
          required
        />
        <datalist id="own-spaces">
          {page.targets.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
        <Button weight="plain">{t("listings.transfer")}</Button>
      </Sheet>
    </Form>
  );
}
