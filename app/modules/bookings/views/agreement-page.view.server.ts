import { quoteWords } from "#app/modules/prices/prices.server.ts";
import type { QuoteOutput } from "#app/modules/prices/quote.output.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import type { AgreementBody } from "../agreement.ts";
import { borrowerName } from "../booking.outputs.ts";
import { intervalWords, momentOf, type Telling } from "../loan-words.ts";
import { findAgreement } from "../repos/agreement.repo.server.ts";
import { termsWords } from "../terms-words.ts";
import { transition } from "../transitions.ts";
import { loanHead, type OpenLoan } from "./loan-page.view.server.ts";
import { sideOf } from "./passage.view.ts";
import { tellingOf } from "./present-booking.server.ts";

function thingFacts(telling: Telling, body: AgreementBody) {
  const { say } = telling;
  const { things } = body;
  const units = things.units.map(({ label, condition }) =>
    say("unit_in_state", { label, state: say(`unit_${condition}`) }),
  );
  const accessories = things.accessories.map(({ name, quantity }) =>
    quantity === 1 ? name : say("several", { quantity, title: name }),
  );
  return [
    { name: say("fact_thing"), value: `${things.title} (${things.code})` },
    { name: say("fact_model"), value: [things.make, things.model].filter(Boolean).join(" ") },
    { name: say("fact_quantity"), value: say("quantity", { count: things.quantity }) },
    { name: say("fact_among"), value: units.join(", ") },
    { name: say("fact_accessories"), value: accessories.join(", ") },
  ].filter(({ value }) => value !== "");
}

/** « 3 h × 15,00 € : 45,00 € », line by line, then the total. */
function priceText(price: QuoteOutput, language: Language): string {
  const lines = price.lines.map(({ name, ...line }) => (name === null ? line : { ...line, name }));
  const words = quoteWords({ ...price, lines }, language);
  const counted = words.lines.map(({ text, unit, amount }) => `${text} × ${unit} : ${amount}`);
  return [...counted, [words.public, words.total, words.deposit].filter(Boolean).join(" · ")].join("\n");
}

function clauses({ say, language }: Telling, body: AgreementBody) {
  const { terms, insurance, care, checklist } = body;
  return [
    { title: say("agreement_terms"), text: body.price ? priceText(body.price, language) : termsWords(terms, language) },
    { title: say("agreement_insurance"), text: insurance || say("agreement_insurance_none") },
    { title: say("agreement_care"), text: care },
    { title: say("agreement_checks"), text: checklist.map((line) => `• ${line}`).join("\n") },
    { title: say("agreement_promise"), text: say(`agreement_promise_${body.use}`) },
  ].filter(({ text }) => text !== "");
}

/** The agreement in force, as a page that can be printed; undefined while nothing is agreed. */
export async function agreementPage(visit: Visit, loan: OpenLoan) {
  const { row, sides } = loan;
  const agreement = await findAgreement(row.id);
  if (!agreement) return undefined;
  const body = JSON.parse(agreement.body) as AgreementBody;
  const telling = tellingOf(visit, row);
  const { say } = telling;
  const accepted = agreement.acceptances.map(({ side }) => sideOf(side));
  const missing = sides.filter((side) => !accepted.includes(side));
  return {
    loan: loanHead(loan, visit),
    version: agreement.version,
    hash: agreement.hash,
    writtenAt: {
      iso: isoWithOffset(agreement.createdAt, row.zone),
      words: momentOf(telling, agreement.createdAt).words,
    },
    parties: [
      { title: say("agreement_lender_party"), name: body.lender.name, line: body.lender.address },
      {
        title: say("agreement_borrower_party"),
        name: body.borrower.name ?? borrowerName(row),
        line: body.borrower.name ? say("agreement_represented", { name: row.personName }) : "",
      },
    ],
    dates: intervalWords(telling, new Date(body.start), new Date(body.end)),
    zone: body.zone,
    things: thingFacts(telling, body),
    clauses: clauses(telling, body),
    acceptances: agreement.acceptances.map(({ side, name, acceptedAt }) => ({
      side: say(`agreement_side_${sideOf(side)}`),
      name,
      at: momentOf(telling, acceptedAt),
    })),
    mayAccept: missing.some((side) => transition(row, "accept_agreement", side, visit.now).ok),
  };
}
