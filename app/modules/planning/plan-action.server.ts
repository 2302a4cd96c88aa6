import { data } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { moveBooking } from "./move-booking.server.ts";
import { roomWeekUrl } from "./planning.urls.ts";
import { setDoorNames } from "./use-cases/set-door-names.server.ts";

type Arguments = { context: Parameters<typeof visitOf>[0]; request: Request };

/** A booking dragged to another time. */
export async function moveAction({ context, request }: Arguments, form?: FormData) {
  const visit = visitOf(context);
  personOf(visit, request);
  const { answer, status } = await moveBooking(visit, form ?? (await request.formData()));
  return data(answer, { status });
}

/** What is posted on the week of one room: a booking moved, or what its door says. */
export async function roomAction({ context, request, params }: Arguments & { params: { code: string } }) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  if (formData.get("verb") !== "names") return moveAction({ context, request }, formData);
  return submitForm({
    ...{ visit, formData, useCase: setDoorNames, name: "names" },
    also: { listing: params.code },
    then: ({ listing }) => roomWeekUrl(listing),
  });
}
