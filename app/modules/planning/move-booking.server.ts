import { changeBooking } from "#app/modules/bookings/bookings.server.ts";
import { inWords } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { MoveAnswer } from "./components/time-tracks.tsx";

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** What came of dragging a booking to another time: the verb decides, as on the page where dates are changed. */
export async function moveBooking(visit: Visit, form: FormData): Promise<{ answer: MoveAnswer; status: number }> {
  const [booking, from, to] = [text(form, "booking"), text(form, "from"), text(form, "to")];
  const version = Number(text(form, "version"));
  const result = await execute(changeBooking, contextOf(visit), { booking, from, to, version });
  if (!result.ok) {
    const { message, errors } = inWords(visit, result.failure);
    const sentences = [message, ...Object.values(errors).flat()];
    return { answer: { tone: "stop", message: sentences.join(" ") }, status: result.failure.status };
  }
  const { startAt, endAt, zone, from: agreed } = result.value;
  if (agreed !== from) return { answer: { tone: "warn", message: visit.t("times.move_asked") }, status: 200 };
  const interval = { start: new Date(startAt), end: new Date(endAt) };
  const dates = formatInterval(interval, "minutes", visit.language, zone, visit.now);
  return { answer: { tone: "ok", message: visit.t("times.moved", { dates }) }, status: 200 };
}
