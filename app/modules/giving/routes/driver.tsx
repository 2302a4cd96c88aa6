import { data, redirect, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Label } from "#app/ui/label.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { formOf } from "../components/delivery-forms.tsx";
import { DriverStop } from "../components/driver-stop.tsx";
import { roundPath } from "../giving.urls.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "../use-cases/move-shipment.server.ts";
import { type DriverPage, driverPage, roundOfPage } from "../views/driver-page.view.server.ts";
import type { Route } from "./+types/driver";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await driverPage(visit, await roundOfPage(visit, params.code, params.key), params.key);
  return { ...page, after: new URL(request.url).searchParams.get("after") };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

const verbs = ["hand_over", "pick_up_again", "deliver", "drop_at_intermediary", "return"] as const;

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { round, link } = await roundOfPage(visit, params.code, params.key);
  const here = roundPath(round.code, params.key);
  // The last stop was done by the same press sent twice, or on another phone.
  if (link !== "open") return redirect(here, 303);
  const formData = await request.formData();
  const verb = verbs.find((one) => one === formData.get("verb"));
  const shipment = round.shipments.find(({ code }) => code === formData.get("shipment"));
  if (verb && !shipment) return redirect(`${here}?after=changed`, 303);
  if (!verb || !shipment) throw data(visit.requestId, { status: 400 });
  const common = { visit, formData, name: `${verb}-${shipment.code}`, then: `${here}?after=saved` };
  const also = { shipment: shipment.id, key: params.key };
  return verb === "hand_over"
    ? submitForm({ ...common, useCase: handOverShipment, also })
    : submitForm({ ...common, useCase: moveShipment, also: { ...also, verb } });
}

/** In the place of the stops, once there is nothing to drive. */
function Over({ page }: { page: DriverPage }) {
  const { words, link, said, contact } = page;
  if (link === "cancelled")
    return (
      <Note tone="warn" role="status" title={words.round_cancelled_title}>
        {words.round_cancelled_line} <span dir="auto">{said.cancelled}</span> {contact}
      </Note>
    );
  return (
    <Note tone="ok" role="status" title={words.finished}>
      {words.finished_line}
    </Note>
  );
}

type SaidProps = { page: DriverPage; after: string | null; state: FormState | undefined };

/** What became of the last press; also when the stop that it was for is gone. */
function Said({ page, after, state }: SaidProps) {
  const { words, stops } = page;
  if (state && !stops.some(({ acts, shipment }) => acts.some((verb) => state.form === formOf(verb, shipment))))
    return <FormProblems state={state} form={state.form} />;
  if (state || !after) return null;
  return after === "changed" ? (
    <Note tone="warn" role="status">
      {words.round_changed}
    </Note>
  ) : (
    <Note tone="ok" role="status">
      {words.saved}
    </Note>
  );
}

export default function Driver({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  const placed = page.stops.map((stop, at) => ({ stop, place: at + 1 }));
  // Folded, so that the next one is what a phone shows first.
  const done = placed.filter(({ stop }) => stop.done);
  const left = placed.filter(({ stop }) => !stop.done);
  return (
    <Narrow>
      <div className="stack kind-production">
        <PageTitle label={<Label kind="production" word={page.campaign} code={page.code} />} line={page.when}>
          {words.round_of} {page.code}
        </PageTitle>
        {page.link === "open" ? (
          <>
            <Said page={page} after={page.after} state={state} />
            <p>
              {words.driver_line} {page.contact}
            </p>
            {done.length > 0 ? (
              <Disclosure summary={page.progress}>
                <ol className="stack list-none p-0" aria-label={page.progress}>
                  {done.map(({ stop, place }) => (
                    <DriverStop key={stop.key} place={place} stop={stop} words={words} state={state} />
                  ))}
                </ol>
              </Disclosure>
            ) : (
              <p className="quiet">{page.progress}</p>
            )}
            {page.said.behind.map(({ code, words: said }) => (
              <Note key={code} tone="warn">
                <span dir="auto">{said}</span>
              </Note>
            ))}
            <ol className="stack list-none p-0" aria-label={words.stops}>
              {left.map(({ stop, place }) => (
                <DriverStop key={stop.key} place={place} stop={stop} words={words} state={state} />
              ))}
            </ol>
          </>
        ) : (
          <Over page={page} />
        )}
      </div>
    </Narrow>
  );
}
