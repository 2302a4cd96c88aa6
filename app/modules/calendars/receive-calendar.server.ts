import { FormDataParseError, parseFormData } from "@remix-run/form-data-parser";
import { calendarBytes } from "./calendar-text.ts";

/** A file above its limit is still read to its end, as far as this, so that the sender gets an answer and not a cut line. */
const patience = 80_000_000;

export type ReceivedCalendar =
  | { ok: true; formData: FormData; content: string | undefined }
  | { ok: false; formData: FormData; error: "too_large" | "not_utf8" };

/** The file as text: one that is larger than what is read is not decoded. */
function textOf(bytes: Uint8Array): { content?: string; error?: "too_large" | "not_utf8" } {
  if (bytes.byteLength > calendarBytes) return { error: "too_large" };
  try {
    return { content: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { error: "not_utf8" };
  }
}

/** Reads a form that may carry one calendar under `file`; a file that is chosen and empty is an empty calendar. */
export async function receiveCalendar(request: Request): Promise<ReceivedCalendar> {
  let found: ReturnType<typeof textOf> = {};
  try {
    const limits = { maxFiles: 2, maxFileSize: patience, maxTotalSize: 2 * patience, maxParts: 40 };
    const formData = await parseFormData(request, limits, async (file) => {
      if (file.fieldName !== "file" || (file.name === "" && file.size === 0)) return null;
      found = file.size > calendarBytes ? { error: "too_large" } : textOf(new Uint8Array(await file.arrayBuffer()));
      return null;
    });
    if (found.error) return { ok: false, formData, error: found.error };
    return { ok: true, formData, content: found.content };
  } catch (error) {
    const cause = error instanceof Error ? error.name : "";
    if (!(error instanceof FormDataParseError) && !cause.startsWith("Max")) throw error;
    return { ok: false, formData: new FormData(), error: "too_large" };
  }
}
