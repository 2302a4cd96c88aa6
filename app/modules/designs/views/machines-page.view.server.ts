import { isLocalDate } from "#app/modules/availability/availability.ts";
import { saidReasons } from "#app/modules/bookings/reasons.ts";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { typedAddress } from "#app/platform/http/qr.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { designSeenBy } from "../access.server.ts";
import { fitSentences } from "../analysis/fits.view.ts";
import { isOfTheMachine, madeFiles } from "../capable.ts";
import { type CapableMachine, capableMachines, type Window } from "../capable-machines.server.ts";
import { currentOf, describedFiles } from "../describe-design.server.ts";
import { designPath } from "../design.urls.ts";
import { pageWords } from "../page-words.server.ts";
import { findRevision } from "../repos/revision.repo.server.ts";

const names = [
  ...["machines_title", "machines_line", "window", "window_from", "window_to", "window_act", "fitting", "not_fitting"],
  ...["no_machines", "no_machines_text", "pick_dates", "nothing_measured", "which_revision"],
] as const;

/** What stands against the machine itself is said once, what stands against a part with its name. */
function reasonLines({ capability }: CapableMachine, { language }: Visit): string[] {
  const lines = capability.files.flatMap(({ name, fit }) => {
    const [whole, ofPart] = [fit.reasons.filter(isOfTheMachine), fit.reasons.filter((one) => !isOfTheMachine(one))];
    const said = (reasons: typeof whole) => fitSentences({ ...fit, reasons }, language);
    if (fit.fits) return fitSentences(fit, language).map((sentence) => `${name} : ${sentence}`);
    return [
      ...(whole.length > 0 ? said(whole) : []),
      ...(ofPart.length > 0 ? said(ofPart).map((sentence) => `${name} : ${sentence}`) : []),
    ];
  });
  return [...new Set(lines)];
}

/** Why a machine is not free as it was asked: the reasons of its own calendar, each once. */
function windowReasons({ inWindow, free }: CapableMachine, { language, now }: Visit): string[] {
  if (!inWindow || free === "free") return [];
  const { start, between, end } = saidReasons(inWindow.reasons, {
    ...inWindow,
    ...{ language, now, say: (key, params) => say(language, key, params) },
  });
  return [...new Set([...start, ...between, ...end].map(({ sentence }) => sentence))];
}

const tones = { free: "ok", adjust: "warn", busy: "quiet" } as const;

/** Asked for a run of a campaign: the request says so from its first word. */
function askedFor(run: string | undefined, { t }: Visit): string | undefined {
  return run && t("design_pages.asked_for_run", { address: typedAddress(`/run/${run}`) });
}

function machineView(one: CapableMachine, window: Window | undefined, visit: Visit) {
  const { t } = visit;
  const { machine, free, capability } = one;
  return {
    code: machine.code,
    title: machine.title,
    href: listingPath(machine.code),
    line: [machine.space.name, machine.space.town].filter(Boolean).join(", "),
    fits: capability.fits,
    reasons: [...reasonLines(one, visit), ...windowReasons(one, visit)],
    state: free ? { tone: tones[free], words: t(`design_pages.${free}`) } : null,
    act: capability.fits
      ? {
          href: one.href,
          words: t(free === "free" && window ? "design_pages.ask" : "design_pages.see_dates"),
        }
      : null,
  };
}

function windowIn(search: URLSearchParams): Window | undefined {
  const [from = "", to = ""] = [search.get("from") ?? "", search.get("to") ?? ""];
  if (!isLocalDate(from)) return undefined;
  return { from, to: isLocalDate(to) && to >= from ? to : from };
}

/** Which machines can make a revision: the one of the address, or the latest. Undefined: it is not there for this viewer. */
export async function machinesPage(visit: Visit, code: string, search: URLSearchParams) {
  const seen = await designSeenBy(visit.viewer, code);
  if (!seen.ok) return undefined;
  const design = seen.value;
  const number = Number(search.get("r")) || currentOf(design)?.number;
  const revision = number === undefined ? null : await findRevision({ designId: design.id, number });
  if (!revision?.publishedAt) return undefined;
  const window = windowIn(search);
  const run = /^[A-Za-z0-9]{4,12}$/.exec(search.get("run") ?? "")?.[0]?.toUpperCase();
  const machines = await capableMachines(revision, {
    network: search.get("network") || undefined,
    window,
    message: askedFor(run, visit),
    now: visit.now,
  });
  const views = machines.map((one) => machineView(one, window, visit));
  return {
    title: design.listing.title,
    number: revision.number,
    run: run ?? null,
    trail: [
      { href: designPath(design.listing.code), label: design.listing.title },
      { label: visit.t("design_pages.machines_title") },
    ],
    line: visit.t("design_pages.revision", { number: revision.number }),
    words: pageWords(visit, "design_pages", names),
    window: { from: window?.from ?? "", to: window?.to ?? "" },
    measured: madeFiles(await describedFiles(revision.files)).length > 0,
    able: views.filter(({ fits }) => fits),
    unable: views.filter(({ fits }) => !fits),
  };
}

export type MachinesView = NonNullable<Awaited<ReturnType<typeof machinesPage>>>;
