import { Form } from "react-router";
import type { FormState } from "#app/platform/http/form.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { Problems } from "./problems.tsx";

type ClaimCardProps = { source: string; can: boolean; asked: boolean; state: FormState | undefined };

/** A card that nobody holds says where its facts come from, and how its people can take it over. */
export function ClaimCard({ source, can, asked, state }: ClaimCardProps) {
  const t = useT();
  return (
    <>
      <Note tone="warn" title={t("spaces.unclaimed_title")}>
        {source ? t("spaces.unclaimed_source", { source }) : t("spaces.unclaimed_text")}
      </Note>
      {asked ? (
        <Note tone="ok" role="status">
          {t("spaces.claim_sent")}
        </Note>
      ) : can ? (
        <Disclosure summary={t("spaces.claim_title")} open={state !== undefined}>
          <Form method="post" className="form">
            <FormKey />
            <Problems state={state} form="claim-space" />
            <TextAreaField
              {...typedField(state, "message")}
              label={t("spaces.claim_message")}
              hint={t("spaces.claim_hint")}
              maxLength={1000}
              optional
            />
            <Button>{t("spaces.claim_act")}</Button>
          </Form>
        </Disclosure>
      ) : null}
    </>
  );
}
