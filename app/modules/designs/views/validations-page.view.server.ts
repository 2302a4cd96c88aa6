import { redirect } from "react-router";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { receiveFiles } from "#app/platform/files/receive-files.server.ts";
import { acceptedDocuments } from "#app/platform/files/stored-files.server.ts";
import { formKey, refused, submitForm, typedValues } from "#app/platform/http/form.server.ts";
import { contextOf, personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { designSeenBy, keptOf } from "../access.server.ts";
import { currentOf } from "../describe-design.server.ts";
import { mayAnswerFor } from "../design.policy.ts";
import { designPagePath, designPath, evidencePath } from "../design.urls.ts";
import { periodWords, validityView } from "../design-words.server.ts";
import { pageWords } from "../page-words.server.ts";
import { findRevision, type ValidationRow } from "../repos/revision.repo.server.ts";
import { factOf } from "../repos/validation.repo.server.ts";
import { recordDesignValidation } from "../use-cases/record-design-validation.server.ts";
import { withdrawDesignValidation } from "../use-cases/withdraw-design-validation.server.ts";
import { decisions, regimes, territories, usages } from "../validation.ts";

const names = [
  ...["validity", "validations_line", "history", "none_yet", "none_yet_text", "evidence", "withdraw"],
  ...["withdraw_reason", "withdraw_from", "withdraw_from_hint", "withdraw_act", "record", "authority"],
  ...["authority_hint", "usages", "regime", "territory", "decision", "words", "words_hint", "from", "until"],
  ...[
    "period_hint",
    "evidence_file",
    "evidence_file_hint",
    "evidence_address",
    "record_act",
    "saved",
    "which_revision",
  ],
] as const;

const tones = { approved: "ok", conditional: "warn", refused: "stop", withdrawn: "stop" } as const;

function decisionView(
  row: ValidationRow,
  withdrawnIds: ReadonlySet<string>,
  place: { code: string; zone: string },
  visit: Visit,
) {
  const { t, language } = visit;
  const fact = factOf(row);
  const isApproval = fact.decision === "approved" || fact.decision === "conditional";
  return {
    id: row.id,
    tone: tones[fact.decision],
    decision: t(`design_words.decision_${fact.decision}`),
    title: `${t(`design_words.usage_name_${fact.usage}`)} · ${fact.authority}`,
    period: periodWords(fact, { language, zone: place.zone }),
    regime: t(`design_words.regime_${fact.regime}`),
    territory: t(`design_words.territory_${fact.territory}` as Parameters<typeof t>[0]),
    words: fact.words,
    evidence: row.evidence
      ? { href: evidencePath(place.code, row.id), words: row.evidence.name }
      : row.evidenceAddress
        ? { href: row.evidenceAddress, words: row.evidenceAddress.replace(/^https?:\/\//, "") }
        : null,
    recorded: t("design_pages.recorded", { date: formatDate(row.recordedAt, language, place.zone) }),
    mayWithdraw: isApproval && !withdrawnIds.has(row.id),
  };
}

function choices({ t }: Visit) {
  return {
    usages: usages.map((value) => ({ value, label: t(`design_words.usage_name_${value}`) })),
    regimes: regimes.map((value) => ({ value, label: t(`design_words.regime_${value}`) })),
    territories: territories.map((value) => ({ value, label: t(`design_words.territory_${value}`) })),
    decisions: decisions.map((value) => ({ value, label: t(`design_words.decision_${value}`) })),
  };
}

/** What authorities decided on one revision: the one of the address, or the latest. Undefined: it is not there for this viewer. */
export async function validationsPage(visit: Visit, code: string, search: URLSearchParams) {
  const seen = await designSeenBy(visit.viewer, code);
  const design = seen.ok ? seen.value : undefined;
  const published = design?.revisions.filter(({ publishedAt }) => publishedAt) ?? [];
  const wanted = Number(search.get("r")) || (design ? currentOf(design)?.number : undefined);
  const one = published.find(({ number }) => number === wanted);
  const revision = design && one ? await findRevision({ designId: design.id, number: one.number }) : null;
  if (!design || !revision) return undefined;
  const { title, space } = design.listing;
  const { t, language, now } = visit;
  const withdrawn = new Set(revision.validations.flatMap(({ withdrawsId }) => (withdrawsId ? [withdrawsId] : [])));
  const place = { code: design.listing.code, zone: space.zone };
  return {
    title,
    number: revision.number,
    trail: [
      { href: designPath(place.code), label: title },
      { label: `${t("design_pages.validity")}, ${t("design_pages.revision", { number: revision.number })}` },
    ],
    words: pageWords(visit, "design_pages", names),
    others: published.map(({ number }) => ({
      href: designPagePath(place.code, "validations", { r: number }),
      label: t("design_pages.revision", { number }),
      current: number === revision.number,
    })),
    validity: validityView(revision.validations.map(factOf), {
      ...{ language, at: now.getTime() },
      zone: space.zone,
      territory: space.country,
    }),
    decisions: revision.validations.map((row) => decisionView(row, withdrawn, place, visit)).reverse(),
    choices: choices(visit),
    answers: mayAnswerFor(visit.viewer, keptOf(design)),
    saved: search.get("after") === "saved",
  };
}

export type ValidationsView = NonNullable<Awaited<ReturnType<typeof validationsPage>>>;

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim() || undefined;

/** Records a decision with its document, or a withdrawal. */
export async function validationsAct(visit: Visit, request: Request, code: string) {
  const person = personOf(visit, request);
  const received = await receiveFiles(request, {
    createdById: person.userId,
    now: visit.now,
    accepted: { evidenceFile: acceptedDocuments },
  });
  const form = received.formData;
  if (!received.ok) return refused(visit, received.failure, "record", typedValues(form));
  const number = Number(form.get("number"));
  const then = designPagePath(code, "validations", { r: number, after: "saved" });
  const validation = text(form, "validation");
  if (validation) {
    const formData = new FormData();
    for (const name of ["reason", "from", "idempotency-key"]) formData.append(name, text(form, name) ?? "");
    const name = `withdraw-${validation}`;
    return submitForm({ visit, formData, useCase: withdrawDesignValidation, also: { validation }, name, then });
  }
  const input = {
    ...{ design: code, number },
    authority: text(form, "authority"),
    usages: form.getAll("usages"),
    regime: text(form, "regime"),
    territory: text(form, "territory"),
    decision: text(form, "decision"),
    words: text(form, "words"),
    from: text(form, "from"),
    until: text(form, "until"),
    evidenceFileId: received.value.files[0]?.id,
    evidenceAddress: text(form, "evidenceAddress"),
  };
  const key = formKey(form, typedValues(form));
  const result = await executeOnce(recordDesignValidation, contextOf(visit, key), input);
  return result.ok ? redirect(then, 303) : refused(visit, result.failure, "record", typedValues(form));
}
