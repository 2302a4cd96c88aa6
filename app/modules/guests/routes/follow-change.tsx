import { redirect, useActionData } from "react-router";
import { datesPage, followPath } from "#app/modules/bookings/bookings.server.ts";
import { DatesFields, QuantityField } from "#app/modules/bookings/components/dates-fields.tsx";
import { LoanForm, useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import { RefusalView, refusalOf } from "#app/modules/bookings/components/refusal-view.tsx";
import { typed, typedField } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { NumberField, TextAreaField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { doFollowVerb } from "../follow-verbs.server.ts";
import { followPage, openFollow } from "../views/follow-page.view.server.ts";
import type { Route } from "./+types/follow-change";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { visit, row, viewer } = await openFollow(visitOf(context), params);
  const { can, words, kind } = await followPage({ row, viewer }, visit, viewer);
  if (!can.change) throw redirect(followPath(row), 303);
  const page = await datesPage(visit, request, { row, viewer, sides: ["borrower"] });
  return { title: words.change, ...page, words, kind, persons: row.persons, href: followPath(row) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openFollow(visit, params);
  const formData = await request.formData();
  formData.set("verb", "change");
  return doFollowVerb(visit, formData, { row }, params.key);
}

export const shouldRevalidate = () => true;

export default function FollowChange({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const refusal = refusalOf(state);
  const { loan, dates, words, kind, href } = page;
  return (
    <div className={`narrow stack kind-${kind}`}>
      <Breadcrumb trail={[{ href, label: loan.title }, { label: page.title }]} />
      <PageTitle label={<Label {...loan.label} code={loan.code} />} line={loan.line}>
        {page.title}
      </PageTitle>
      <p>{t("bookings.effect_change_borrower")}</p>
      <Sheet>
        {refusal ? (
          <RefusalView refusal={refusal} hrefOf={({ from, to }) => `?${new URLSearchParams({ from, to })}`} />
        ) : null}
        <LoanForm verb="change" loan={loan} state={refusal ? undefined : state}>
          <DatesFields dates={dates} state={state} />
          <QuantityField dates={dates} state={state} />
          <NumberField {...typedField(state, "persons", page.persons)} label={words.persons} min={1} optional />
          <TextAreaField
            name="message"
            label={t("bookings.a_word")}
            optional
            maxLength={4000}
            defaultValue={typed(state, "message")}
            error={state?.errors.message}
          />
          <Buttons>
            <Button busy={useBusy()}>{t("bookings.do_change_borrower")}</Button>
            <ButtonLink weight="quiet" href={href}>
              {words.back}
            </ButtonLink>
          </Buttons>
        </LoanForm>
      </Sheet>
    </div>
  );
}
