import { campaignsLink } from "#app/modules/campaigns/campaigns.server.ts";
import { precisionWords } from "#app/modules/geography/precision-words.ts";
import { listPublishedOfSpaces } from "#app/modules/listings/listings.server.ts";
import { networkOrdersUrl } from "#app/modules/orders/order.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { readOrThrow } from "../found.server.ts";
import type { SpaceOutput } from "../space.schema.ts";
import { paragraphs } from "../space.ts";
import { getNetwork } from "../use-cases/get-network.server.ts";
import { listNetworkInvitations } from "../use-cases/list-network-invitations.server.ts";
import { listNetworkMembers } from "../use-cases/list-network-members.server.ts";
import { listNetworks } from "../use-cases/list-networks.server.ts";
import { listSpaceNetworks } from "../use-cases/list-space-networks.server.ts";

/** The catalogue has the rest. */
const offersShown = 6;

/** The spaces for which the viewer may speak in networks, as choices. */
export function stewardedSpaces({ viewer }: Visit): { value: string; label: string }[] {
  if (viewer.kind === "visitor") return [];
  return viewer.memberships
    .filter(({ spaceId }) => hasRole(viewer, spaceId, "steward"))
    .map(({ slug, name }) => ({ value: slug, label: name }));
}

export async function networksOfSpaceView(space: SpaceOutput, visit: Visit) {
  const { items } = await readOrThrow(visit, listSpaceNetworks, { space: space.id });
  const known = new Set(items.map(({ slug }) => slug));
  const all = await readOrThrow(visit, listNetworks, { limit: 100 });
  return {
    memberships: items.map(({ slug, name, role, status }) => ({
      slug,
      name,
      status,
      label: say(visit.language, `space_sentences.membership_${status === "member" ? role : status}`),
    })),
    others: all.items.filter(({ slug }) => !known.has(slug)).map(({ slug, name }) => ({ value: slug, label: name })),
  };
}

export async function networkMembersView(slug: string, visit: Visit) {
  const { items } = await readOrThrow(visit, listNetworkMembers, { network: slug });
  return items.map(({ space, listings, role, status }) => ({
    id: space.id,
    slug: space.slug,
    name: space.name,
    facts: [say(visit.language, `spaces.${space.kind}_kind`), space.town || space.department].filter(Boolean),
    pin: space.pin,
    listings: listings > 0 ? visit.t("spaces.offers", { count: listings }) : null,
    role,
    status,
    label: say(visit.language, `space_sentences.membership_${status === "member" ? role : status}`),
  }));
}

export type NetworkMemberView = Awaited<ReturnType<typeof networkMembersView>>[number];

export async function networkPage(slug: string, visit: Visit) {
  const network = await readOrThrow(visit, getNetwork, { network: slug });
  const members = (await networkMembersView(slug, visit)).filter(({ status }) => status === "member");
  return {
    slug: network.slug,
    name: network.name,
    summary: network.summary,
    paragraphs: paragraphs(network.description),
    website: network.website,
    demo: network.demo,
    coordinate: network.can.coordinate,
    orders: members.some(({ id }) => hasRole(visit.viewer, id, "member"))
      ? { href: networkOrdersUrl(network.slug), label: visit.t("order_pages.list_title") }
      : null,
    campaigns: campaignsLink(network.slug, visit),
    members,
    offers: await listPublishedOfSpaces(
      members.map(({ id }) => id),
      visit.language,
      offersShown,
    ),
    count: visit.t("spaces.network_spaces", { count: members.length }),
    places: members.flatMap(({ slug: id, name, pin, facts }) =>
      pin.latitude === null || pin.longitude === null
        ? []
        : [
            {
              ...{ id, name, href: `/s/${id}`, latitude: pin.latitude, longitude: pin.longitude },
              line: [...facts, precisionWords(visit.language, pin.precision)].filter(Boolean).join(" · "),
            },
          ],
    ),
  };
}

export async function networkInvitationsView(slug: string, visit: Visit) {
  const { items } = await readOrThrow(visit, listNetworkInvitations, { network: slug });
  return items
    .filter(({ expired }) => !expired)
    .map(({ id, expiresAt }) => ({
      id,
      expires: { at: expiresAt, text: formatDay(new Date(expiresAt), visit.language, "Europe/Paris", visit.now) },
    }));
}
