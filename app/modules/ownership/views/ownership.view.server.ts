import { startOfDay } from "#app/modules/availability/availability.ts";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import {
  awaitedBy,
  bodyOf,
  changesOf,
  heldVersion,
  ownersNow,
  proposedVersion,
  proposingSpaces,
} from "../agreement.server.ts";
import { percentWords } from "../owners-words.ts";
import { mayAgreeFor } from "../ownership.policy.ts";
import { decisionRules, type OwnershipRules, parties, percentText, repairRules, saleRules } from "../ownership.ts";
import { candidateSpaces, type OwnedRow } from "../repos/ownership.repo.server.ts";
import { changeViews } from "./version-changes.view.ts";

type VersionRow = OwnedRow["ownership"][number];

function rulesView(rules: OwnershipRules, names: Map<string, string>, owned: OwnedRow, { language, t }: Visit) {
  const { zone } = owned.space;
  const space = names.get(rules.standsAt) ?? "";
  const date = rules.until ? formatDate(new Date(startOfDay(rules.until, zone)), language, zone) : "";
  return {
    text: rules.text,
    facts: [
      { name: t("ownership_pages.stands"), value: date ? t("ownership_pages.stands_until", { space, date }) : space },
      { name: t("ownership_pages.repair"), value: t(`ownership_pages.repair_${rules.repair}`) },
      { name: t("ownership_pages.sale"), value: t(`ownership_pages.sale_${rules.sale}`) },
      { name: t("ownership_pages.decisions"), value: t(`ownership_pages.decisions_${rules.decisions}`) },
      {
        name: t("ownership_pages.taking"),
        value: t(rules.atOnce ? "ownership_pages.at_once" : "ownership_pages.ask_first"),
      },
    ],
  };
}

function versionView(owned: OwnedRow, version: VersionRow, names: Map<string, string>, visit: Visit) {
  const { language, now, t } = visit;
  const { owners, rules } = bodyOf(version);
  const moment = (at: Date) => formatMoment(at, language, owned.space.zone, now);
  const awaits = awaitedBy(owned, version);
  const changed = changesOf(owned, version);
  return {
    number: version.number,
    hash: version.hash,
    mark: t("ownership_pages.mark", { number: version.number, hash: version.hash.slice(0, 12) }),
    when: version.heldAt
      ? t("ownership_pages.holds_since", { when: moment(version.heldAt) })
      : t("ownership_pages.proposed_on", { when: moment(version.createdAt) }),
    owners: owners.map(({ spaceId, name, share }) => ({ spaceId, name, share: percentWords(share, language) })),
    rules: rules && rulesView(rules, names, owned, visit),
    accepted: version.acceptances.map(({ spaceId, at }) =>
      t("ownership_pages.accepted_by", { space: names.get(spaceId) ?? "", when: moment(at) }),
    ),
    awaits: awaits.map((spaceId) => t("ownership_pages.awaits", { space: names.get(spaceId) ?? "" })),
    awaitedIds: awaits,
    changed: changed && {
      title: t("ownership_pages.changes_since", { number: changed.since }),
      lines: changeViews(changed.changes, { language, zone: owned.space.zone, names }),
    },
  };
}

/** Names of whoever was ever concerned, as the texts say them. */
function namesIn(owned: OwnedRow): Map<string, string> {
  const named = owned.ownership.flatMap((version) =>
    bodyOf(version).owners.map(({ spaceId, name }) => [spaceId, name] as const),
  );
  return new Map([[owned.space.id, owned.space.name], ...named]);
}

/** What the form of a new version begins with: who owns it now, by the rules in force. */
function formView(owned: OwnedRow, candidates: Awaited<ReturnType<typeof candidateSpaces>>, { t }: Visit) {
  const held = heldVersion(owned);
  const rules = held ? bodyOf(held).rules : null;
  const slugs = new Map(candidates.map(({ id, slug }) => [id, slug]));
  const now = ownersNow(owned);
  const owners = now.length > 0 ? now : [{ spaceId: owned.spaceId, share: 10_000 }];
  const rows = [...owners, ...Array.from({ length: 3 }, () => undefined)].map((owner, at) => ({
    number: at + 1,
    space: owner ? (slugs.get(owner.spaceId) ?? "") : "",
    share: owner ? percentText(owner.share).replace(".", ",") : "",
  }));
  const options = <Key extends string>(keys: readonly Key[], prefix: "repair" | "sale" | "decisions") =>
    keys.map((value) => ({ value, label: t(`ownership_pages.${prefix}_${value}` as Parameters<Visit["t"]>[0]) }));
  return {
    rows,
    standsAt: slugs.get(rules?.standsAt ?? owned.spaceId) ?? "",
    until: rules?.until ?? "",
    text: rules?.text ?? "",
    repair: rules?.repair ?? "by_share",
    sale: rules?.sale ?? "owners_first",
    decisions: rules?.decisions ?? "all",
    atOnce: rules?.atOnce ?? true,
    spaces: candidates.map(({ slug, name }) => ({ value: slug, label: name })),
    repairs: options(repairRules, "repair"),
    sales: options(saleRules, "sale"),
    decides: options(decisionRules, "decisions"),
  };
}

export async function ownershipPage(owned: OwnedRow, viewer: Person, visit: Visit) {
  const candidates = await candidateSpaces(owned);
  const names = namesIn(owned);
  const [held, proposed] = [heldVersion(owned), proposedVersion(owned)];
  const waiting = proposed ? versionView(owned, proposed, names, visit) : null;
  const concerned = proposed ? parties(ownersNow(owned), bodyOf(proposed).owners) : [];
  const own = viewer.memberships.filter(({ spaceId }) => mayAgreeFor(viewer, spaceId));
  const selling = ownersNow(owned).filter(({ spaceId }) => mayAgreeFor(viewer, spaceId));
  return {
    listing: { code: owned.code, title: owned.title, href: listingPath(owned.code) },
    held: held ? versionView(owned, held, names, visit) : null,
    proposed: waiting,
    accepting: own
      .filter(({ spaceId }) => waiting?.awaitedIds.includes(spaceId))
      .map(({ slug, name }) => ({ slug, label: visit.t("ownership_pages.accept_act", { space: name }) })),
    mayRefuse: concerned.some((spaceId) => mayAgreeFor(viewer, spaceId)),
    form: proposingSpaces(viewer, owned).length > 0 ? formView(owned, candidates, visit) : null,
    sellers:
      held && bodyOf(held).rules
        ? own
            .filter(({ spaceId }) => selling.some((one) => one.spaceId === spaceId))
            .map(({ slug, name }) => ({ value: slug, label: name }))
        : [],
    buyers: candidates.map(({ slug, name }) => ({ value: slug, label: name })),
    words: ownershipWords(visit),
  };
}
export type OwnershipPage = Awaited<ReturnType<typeof ownershipPage>>;

const names = [
  ...[
    "title",
    "line",
    "none",
    "none_text",
    "held",
    "proposed",
    "proposed_line",
    "owners",
    "space",
    "share",
    "no_rules",
  ],
  ...[
    "rules",
    "text",
    "refuse_act",
    "propose",
    "propose_line",
    "owner_row",
    "share_row",
    "share_hint",
    "stands",
    "until",
  ],
  ...["repair", "sale", "decisions", "at_once_label", "text_hint", "propose_act", "sell", "sell_line", "from", "to"],
  ...[
    "sell_act",
    "saved",
    "change_what",
    "change_outcome",
    "change_before",
    "change_after",
    "no_change",
    "whole_text",
    "machine_title",
    "machine_line",
    "machine_name",
    "machine_category",
    "machine_act",
  ],
] as const;

export function ownershipWords({ language }: Pick<Visit, "language">): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, say(language, `ownership_pages.${name}`)]));
}
