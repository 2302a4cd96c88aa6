import { defineUseCase } from "#app/platform/use-case.server.ts";
import { typedAs, typedWindow } from "../asked-window.ts";
import { windowOf } from "../asking.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { extensionSchema } from "../booking.schema.ts";
import { changeAgreed } from "../change.server.ts";
import { perform } from "../perform.server.ts";

export const askExtension = defineUseCase({
  name: "ask-extension",
  module: "bookings",
  summary: "Ask to keep it longer; a keeper of the lender extends at once.",
  method: "POST",
  path: "/bookings/{booking}/extension",
  access: "person",
  input: extensionSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "ask_extension", async (act) => {
      const { row } = act;
      const planned = { start: row.startAt.getTime(), end: row.endAt.getTime() };
      const from = row.granularity === "day" ? typedWindow(planned, "day", row.zone).from : row.startAt.toISOString();
      const { to, toWhich, toPart, message } = input;
      const window = windowOf({ from, to, toWhich, toPart }, typedAs(row), row.zone);
      if (!window.ok) return window;
      if (window.value.end <= planned.end)
        return fail("invalid_window", { fields: { to: [{ key: "failures.bookings.issue_not_later" }] } });
      const interval = { start: planned.start, end: window.value.end };
      return changeAgreed(act, { kind: "extension", interval, quantity: row.quantity, message });
    }),
});
