import { randomUUID } from "node:crypto";
import { redirect } from "react-router";
import type { z } from "zod";
import { receiveForm } from "#app/platform/files/upload.server.ts";
import { refused, submitForm, typedValues } from "#app/platform/http/form.server.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import type { UseCase } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { maySee, sidesOf } from "../booking.policy.ts";
import type { Side } from "../booking.ts";
import { bookingUrl } from "../booking.urls.ts";
import { badgeOf, lineOf, thingWords, titleOf } from "../loan-words.ts";
import { type BookingRow, findBooking } from "../repos/booking.repo.server.ts";
import { transition, type Verb } from "../transitions.ts";
import type { LoanHead } from "./booking.view.ts";
import { labelOf, tellingOf } from "./present-booking.server.ts";

export interface OpenLoan {
  row: BookingRow;
  viewer: Person;
  sides: readonly Side[];
}

/** The loan of an address; for whoever may not see it, it does not exist. */
export async function openLoan(visit: Visit, request: Request, code: string): Promise<OpenLoan> {
  const viewer = personOf(visit, request);
  const row = await findBooking(code);
  if (!row || !maySee(viewer, row)) throw new Response(visit.requestId, { status: 404 });
  return { row, viewer, sides: sidesOf(viewer, row) };
}

/** The same for a page of one verb: when it can no longer be done, the page of the loan says where things stand. */
export async function openLoanFor(visit: Visit, request: Request, code: string, verbs: readonly Verb[]) {
  const loan = await openLoan(visit, request, code);
  const { row, sides } = loan;
  if (sides.length === 0) throw new Response(visit.requestId, { status: 403 });
  const outcomes = verbs.flatMap((verb) => sides.map((side) => transition(row, verb, side, visit.now)));
  if (outcomes.some(({ ok }) => ok)) return loan;
  if (outcomes.every((outcome) => !outcome.ok && outcome.refusal === "not_yours"))
    throw new Response(visit.requestId, { status: 403 });
  throw redirect(bookingUrl(row.code), 303);
}

/** What every page about a loan says above its form. */
export function loanHead({ row }: OpenLoan, visit: Visit): LoanHead {
  const telling = tellingOf(visit, row);
  return {
    code: row.code,
    label: labelOf(row, visit.language),
    version: row.version,
    href: bookingUrl(row.code),
    title: titleOf(telling),
    line: `${thingWords(telling)} · ${lineOf(telling, row.borrowerSpaceId === row.lenderSpaceId)}`,
    badge: badgeOf(telling),
    key: randomUUID(),
  };
}

/** Reads a form with photographs; those already sent with an earlier try are kept under `pictures`. */
export async function readLoanForm(visit: Visit, request: Request, viewer: Person, form: string) {
  const upload = await receiveForm(request, { createdById: viewer.userId, now: visit.now }, "photos");
  if (!upload.ok) return { refused: refused(visit, upload.failure, form, typedValues(upload.formData)) };
  const { formData, pictureIds } = upload.value;
  formData.delete("photos");
  for (const id of pictureIds) formData.append("pictures", id);
  return { formData };
}

/** Does a verb behind a form of the loan, then shows the loan. */
export function submitLoan<Schema extends z.ZodObject, Output, Access extends "anyone" | "person">(options: {
  visit: Visit;
  formData: FormData;
  useCase: UseCase<Schema, Output, Access>;
  code: string;
  name: string;
  also?: Record<string, unknown>;
  then?: string;
}) {
  const { visit, formData, useCase, code, name, also, then = bookingUrl(code) } = options;
  return submitForm({ visit, formData, useCase, name, also: { booking: code, ...also }, then });
}
