import type { Visit } from "#app/platform/http/visit.server.ts";
import { momentOf } from "../loan-words.ts";
import { findIncidents } from "../repos/hand-over.repo.server.ts";
import { findLoanFacts, findNames } from "../repos/loan-facts.repo.server.ts";
import { transition } from "../transitions.ts";
import { loanHead, type OpenLoan } from "./loan-page.view.server.ts";
import { sideOf } from "./passage.view.ts";
import { incidentTitle, tellingOf } from "./present-booking.server.ts";
import { messageEntry, picturesView } from "./thread.view.ts";

/** One incident of a loan with its own thread; undefined when the loan has no such incident. */
export async function incidentPage(visit: Visit, loan: OpenLoan, incidentId: string) {
  const { row, viewer, sides } = loan;
  const incident = (await findIncidents(row.id)).find(({ id }) => id === incidentId);
  if (!incident) return undefined;
  const facts = await findLoanFacts(row);
  const messages = facts.messages.filter((message) => message.incidentId === incidentId);
  const people = [incident.openedById, incident.settledById, ...messages.map(({ authorId }) => authorId)];
  const names = await findNames(people.filter((id) => id !== null));
  const telling = tellingOf(visit, row);
  const onlooker = { userId: viewer.userId, names };
  const unit = facts.listing.units.find(({ id }) => id === incident.unitId)?.label ?? "";
  const may = (verb: "settle_incident" | "add_message") =>
    sides.some((side) => transition(row, verb, sideOf(side), visit.now).ok);
  return {
    loan: loanHead(loan, visit),
    incident: {
      id: incident.id,
      title: incidentTitle(telling, incident.kind),
      open: incident.status === "open",
      description: incident.description,
      facts: [
        { name: telling.say("fact_thing"), value: facts.listing.title },
        { name: telling.say("fact_units"), value: unit },
        { name: telling.say("fact_quantity"), value: incident.quantity > 1 ? String(incident.quantity) : "" },
        { name: telling.say("fact_reported"), value: momentOf(telling, incident.openedAt).words },
        { name: telling.say("fact_reported_by"), value: names.get(incident.openedById) ?? "" },
        {
          name: telling.say("fact_settled"),
          value: incident.settledAt ? momentOf(telling, incident.settledAt).words : "",
        },
        { name: telling.say("fact_settlement"), value: incident.settlement },
      ].filter(({ value }) => value !== ""),
      pictures: picturesView(incident.pictures, telling.say("photo_incident")),
    },
    thread: messages.map((message) => ({ ...messageEntry(telling, onlooker, message), href: null })),
    canSettle: incident.status === "open" && may("settle_incident"),
    canWrite: may("add_message"),
  };
}
