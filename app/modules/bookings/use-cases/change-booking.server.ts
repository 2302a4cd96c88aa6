import { defineUseCase } from "#app/platform/use-case.server.ts";
import { typedAs } from "../asked-window.ts";
import { windowOf } from "../asking.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { changeSchema } from "../booking.schema.ts";
import { changeAgreed, changeRequest, isAgreed } from "../change.server.ts";
import { perform } from "../perform.server.ts";

export const changeBooking = defineUseCase({
  name: "change-booking",
  module: "bookings",
  summary:
    "Change dates, quantity or how many people come: giving back is done at once, asking for more is a request to the other side.",
  method: "POST",
  path: "/bookings/{booking}/change",
  access: "person",
  input: changeSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "change", async (act) => {
      const row = { ...act.row, persons: input.persons ?? act.row.persons };
      const window = windowOf(input, typedAs(row), row.zone);
      if (!window.ok) return window;
      const quantity = input.quantity ?? row.quantity;
      const wanted = { kind: "change", interval: window.value, quantity, message: input.message } as const;
      return isAgreed(row) ? changeAgreed({ ...act, row }, wanted) : changeRequest({ ...act, row }, wanted);
    }),
});
