import { index, type RouteConfig, route } from "@react-router/dev/routes";

/** What `npm run bench` compares with; it builds a server of its own, and no other server has these. */
const baselines =
  process.env.BASELINES === "on"
    ? [
        route("baselines/listing/:code", "../tests/bench/baselines/listing.tsx"),
        route("baselines/availability/:listing", "../tests/bench/baselines/availability.ts"),
        route("baselines/feed/:listing", "../tests/bench/baselines/feed.ts"),
        route("baselines/bookings", "../tests/bench/baselines/booking.ts"),
      ]
    : [];

/** The map of the product. Pages first, by part of the domain; then what machines read. */
export default [
  index("modules/discovery/routes/home.tsx"),
  route("catalogue", "modules/discovery/routes/catalogue.tsx"),
  route("l/:code", "modules/listings/routes/listing.tsx"),
  route("l/:code/blocks", "modules/listings/routes/blocks.tsx"),
  route("l/:code/edit", "modules/listings/routes/edit-listing.tsx"),
  route("l/:code/history", "modules/listings/routes/listing-history.tsx"),
  route("s/:slug/listings", "modules/listings/routes/space-listings.tsx"),
  route("s/:slug/listings/new", "modules/listings/routes/new-listing.tsx"),
  route("pictures/:key/:size", "modules/listings/routes/picture.ts"),

  route("invitation/:token", "modules/spaces/routes/invitation.tsx"),
  route("my-spaces", "modules/spaces/routes/my-spaces.tsx"),
  route("n/:slug", "modules/spaces/routes/network.tsx"),
  route("n/:slug/edit", "modules/spaces/routes/network-edit.tsx"),
  route("n/:slug/members", "modules/spaces/routes/network-members.tsx"),
  route("network-invitation/:token", "modules/spaces/routes/network-invitation.tsx"),
  route("networks", "modules/spaces/routes/networks.tsx"),
  route("networks/new", "modules/spaces/routes/network-new.tsx"),
  route("s/:slug", "modules/spaces/routes/space.tsx"),
  route("s/:slug/edit", "modules/spaces/routes/space-edit.tsx"),
  route("s/:slug/history", "modules/spaces/routes/space-history.tsx"),
  route("s/:slug/networks", "modules/spaces/routes/space-networks.tsx"),
  route("s/:slug/opening", "modules/spaces/routes/space-opening.tsx"),
  route("s/:slug/people", "modules/spaces/routes/space-people.tsx"),
  route("s/:slug/trainings", "modules/spaces/routes/space-trainings.tsx"),
  route("s/:slug/trust", "modules/spaces/routes/space-trust.tsx"),
  route("spaces/new", "modules/spaces/routes/space-new.tsx"),

  route("account", "modules/accounts/routes/account.tsx"),
  route("account/data", "modules/accounts/routes/account-data.tsx"),
  route("account/my-data.json", "modules/accounts/routes/my-data.ts"),
  route("account/security", "modules/accounts/routes/account-security.tsx"),
  route("account/tokens", "modules/accounts/routes/account-tokens.tsx"),
  route("confirm-email", "modules/accounts/routes/confirm-email.tsx"),
  route("forgotten-password", "modules/accounts/routes/forgotten-password.tsx"),
  route("language", "modules/accounts/routes/language.ts"),
  route("reset-password", "modules/accounts/routes/reset-password.tsx"),
  route("sign-in", "modules/accounts/routes/sign-in.tsx"),
  route("sign-out", "modules/accounts/routes/sign-out.ts"),
  route("sign-up", "modules/accounts/routes/sign-up.tsx"),

  route("about", "modules/accounts/routes/about.tsx"),
  route("accessibilite", "modules/accounts/routes/accessibility.tsx"),
  route("legal", "modules/accounts/routes/legal.tsx"),
  route("outbox", "modules/messages/routes/outbox.tsx"),
  route("outbox/:id", "modules/messages/routes/outbox-mail.tsx"),
  route("privacy", "modules/accounts/routes/privacy.tsx"),

  route("l/:code/prices", "modules/prices/routes/prices.tsx"),

  route("b/:code", "modules/bookings/routes/booking.tsx"),
  route("b/:code/agreement", "modules/bookings/routes/agreement.tsx"),
  route("b/:code/cancel", "modules/bookings/routes/cancel.tsx"),
  route("b/:code/change", "modules/bookings/routes/change.tsx"),
  route("b/:code/extend", "modules/bookings/routes/extend.tsx"),
  route("b/:code/hand-over", "modules/bookings/routes/hand-over.tsx"),
  route("b/:code/incidents/:incident", "modules/bookings/routes/incident.tsx"),
  route("b/:code/incidents/new", "modules/bookings/routes/new-incident.tsx"),
  route("b/:code/propose", "modules/bookings/routes/propose.tsx"),
  route("b/:code/return", "modules/bookings/routes/return.tsx"),
  route("g/:code", "modules/groups/routes/group.tsx"),
  route("l/:code/series", "modules/groups/routes/series.tsx"),
  route("inbox", "modules/bookings/routes/inbox.tsx"),
  route("l/:code/ask", "modules/bookings/routes/ask.tsx"),
  route("s/:slug/bookings", "modules/bookings/routes/space-bookings.tsx"),

  route("l/:code/door", "modules/planning/routes/door.tsx"),
  route("l/:code/poster", "modules/planning/routes/poster.tsx"),
  route("l/:code/qr.svg", "modules/planning/routes/qr.ts"),
  route("l/:code/week", "modules/planning/routes/room-week.tsx"),
  route("l/:code/week-sheet", "modules/planning/routes/week-sheet.tsx"),
  route("s/:slug/planning", "modules/planning/routes/space-planning.tsx"),

  route("follow/:code/:key", "modules/guests/routes/follow.tsx"),
  route("follow/:code/:key/change", "modules/guests/routes/follow-change.tsx"),
  route("l/:code/request", "modules/guests/routes/request.tsx"),
  route("request/:token", "modules/guests/routes/confirm-request.tsx"),

  route("account/calendar", "modules/calendars/routes/account-calendar.tsx"),
  route("calendars/:feed/:file", "modules/calendars/routes/feed.ts"),
  route("l/:code/calendar", "modules/calendars/routes/listing-calendar.tsx"),
  route("l/:code/calendar.ics", "modules/calendars/routes/listing-feed.ts"),
  route("s/:slug/calendar", "modules/calendars/routes/space-calendar.tsx"),

  route("api", "modules/exchange/routes/api-guide.tsx"),
  route("api/v1/openapi.json", "modules/exchange/routes/openapi.ts"),
  route("api/v1/pictures", "modules/listings/routes/upload.ts"),
  route("api/v1/problems", "modules/exchange/routes/problems.tsx"),
  route("api/v1/*", "modules/exchange/routes/api.ts"),
  route("operator", "modules/exchange/routes/operator.ts"),
  ...baselines,
  route("*", "not-found.tsx"),
] satisfies RouteConfig;
