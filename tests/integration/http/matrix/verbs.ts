import { attachCalendar } from "#app/modules/calendars/use-cases/attach-calendar.server.ts";
import { designs } from "./designs.ts";
import {
  borrowers,
  bothSidesSee,
  type Expectation,
  everybody,
  everybodySignedIn,
  keepers,
  lenders,
  members,
  nobody,
  on,
  sides,
  stewards,
} from "./expectation.ts";
import { giving } from "./giving.ts";
import { roomsToAsk, together } from "./groups.ts";
import {
  followed,
  followedAgreement,
  followedGroup,
  nextEvening,
  publicGroup,
  publicRequest,
  waitingGroupLink,
  waitingLink,
} from "./guests.ts";
import { helping } from "./helping.ts";
import { agreed, begun, dates, loan, pricedRequest, request, taken } from "./loans.ts";
import { materials, needs } from "./materials.ts";
import { orders } from "./orders.ts";
import { ownership } from "./ownership.ts";
import { acceptedNetwork, newPass, pass } from "./passes.ts";
import { production } from "./production.ts";
import { publication } from "./publication.ts";
import {
  anywhere,
  block,
  done,
  interlock,
  listing,
  network,
  offered,
  ownPlace,
  picture,
  type Scene,
  sentPicture,
  transfer,
  withdrawnUnit,
} from "./scenes.ts";
import { roomToRepeat, series } from "./series.ts";
import { spaces } from "./space-verbs.ts";

const accounts: Record<string, Expectation> = {
  "create-token": on(anywhere, everybodySignedIn, { name: "Calendrier" }),
  // The password is asked for again: without it nobody is erased.
  "erase-me": on(anywhere, nobody, { password: "wrong wrong wrong" }),
  "export-me": on(anywhere, everybodySignedIn),
  "get-me": on(anywhere, everybodySignedIn),
  "list-tokens": on(anywhere, everybodySignedIn),
  "revoke-token": on(async (place) => ({ place, params: { tokenId: "somebody-else" } }), "401 404 404 404 404 404"),
  "sign-out-everywhere": on(ownPlace, everybodySignedIn),
  "update-me": on(anywhere, everybodySignedIn, { theme: "dark" }),
};

const bookings: Record<string, Expectation> = {
  "accept-agreement": on(agreed, sides),
  "accept-change": on(loan("changing"), "401 404 past 403 ok ok"),
  "accept-proposal": on(loan("countered"), borrowers),
  "add-message": on(loan("approved", { message: "À quelle heure ?" }), sides),
  "approve-booking": on(loan("requested"), lenders),
  "approve-extension": on(loan("extending"), "401 404 past 403 ok ok"),
  "ask-again": on(loan("waitlisted"), borrowers),
  "ask-booking": on(request(), everybodySignedIn),
  "ask-extension": on(loan("out", { to: "2027-03-08" }), sides),
  "cancel-booking": on(loan("approved"), sides),
  "change-booking": on(loan("approved", dates.later), sides),
  "close-booking": on(loan("returned"), lenders),
  "confirm-hand-over": on(loan("out"), "401 404 ok 403 past past"),
  "confirm-return": on(loan("returned"), "401 404 ok 403 past past"),
  "correct-public": on(pricedRequest, lenders),
  "decline-booking": on(loan("requested", { reason: "En panne." }), lenders),
  "get-agreement": on(loan("approved"), bothSidesSee),
  "get-availability": on(listing(), everybody),
  "get-booking": on(loan("requested"), bothSidesSee),
  "hand-over-booking": on(loan("approved"), lenders),
  "join-waiting-list": on(taken, everybodySignedIn),
  "list-booking-events": on(loan("requested"), bothSidesSee),
  "list-bookings": on(anywhere, members, ({ place }) => ({ space: place.space.id })),
  "list-conflicts": on(anywhere, keepers),
  "list-messages": on(loan("requested"), bothSidesSee),
  "mark-no-show": on(begun, lenders),
  "propose-dates": on(loan("requested", dates.later), lenders),
  "refuse-change": on(loan("changing"), "401 404 past 403 ok ok"),
  "refuse-extension": on(loan("extending"), "401 404 past 403 ok ok"),
  "refuse-proposal": on(loan("countered"), borrowers),
  "report-incident": on(loan("out", { kind: "damaged", description: "Buse bouchée" }), sides),
  "return-booking": on(loan("out"), lenders),
  "settle-incident": on(loan("broken", { settlement: "Buse changée" }), lenders),
  "undo-hand-over": on(loan("out"), lenders),
  "wait-for-booking": on(loan("requested"), borrowers),
  "withdraw-change": on(loan("changing"), "401 404 ok 403 past past"),
  "withdraw-proposal": on(loan("countered"), lenders),
};

const groups: Record<string, Expectation> = {
  "add-group-message": on(together("waiting", { message: "À quelle heure ?" }), sides),
  "answer-series-change": on(series("moving", { accept: true }), "401 404 past 403 ok ok"),
  "approve-group": on(together("waiting"), lenders),
  "ask-series": on(roomToRepeat, everybodySignedIn),
  "ask-together": on(roomsToAsk, everybodySignedIn),
  "cancel-following": on(series("approved", { from: "2027-03-11" }), sides),
  "cancel-group": on(together("approved"), sides),
  "change-series": on(series("waiting", { startsAt: "20:00", endsAt: "22:00" }), "401 404 ok 403 past past"),
  "decline-group": on(together("waiting", { reason: "Travaux." }), lenders),
  "extend-series": on(series("waiting", { times: 2 }), "401 404 ok 403 past past"),
  "get-group": on(together("waiting"), bothSidesSee),
  "get-series": on(series("waiting"), bothSidesSee),
  "list-groups": on(anywhere, "401 404 404 ok ok ok", ({ place }) => ({ space: place.space.id })),
  "mark-group-no-show": on(together("begun"), lenders),
  "preview-series": on(roomToRepeat, everybodySignedIn),
};

/** Whoever has the link, and nobody else: an account adds nothing to it. */
const guests: Record<string, Expectation> = {
  "accept-followed-agreement": on(followedAgreement, everybody),
  "accept-followed-change": on(followed("changing"), everybody),
  "accept-followed-proposal": on(followed("countered"), everybody),
  "add-followed-group-message": on(followedGroup, everybody, ({ body }) => ({ ...body, message: "Bonjour" })),
  "add-followed-message": on(followed("requested"), everybody, ({ body }) => ({ ...body, message: "Bonjour" })),
  "cancel-followed-group": on(followedGroup, everybody),
  "cancel-followed-booking": on(followed("requested"), everybody),
  "change-followed-booking": on(followed("requested"), everybody, ({ body }) => ({ ...body, ...nextEvening })),
  "confirm-group-request": on(waitingGroupLink, everybody),
  "confirm-request": on(waitingLink, everybody),
  "get-followed-group": on(followedGroup, everybody),
  "get-followed-booking": on(followed("requested"), everybody),
  "refuse-followed-change": on(followed("changing"), everybody),
  "refuse-followed-proposal": on(followed("countered"), everybody),
  "request-group": on(publicGroup, everybody),
  "request-booking": on(publicRequest, everybody),
  "withdraw-followed-change": on(followed("wishing"), everybody),
};

/** Named by its kind and by whose it is, both in the address. */
const spaceCalendar: Scene = async (place) => ({ place, params: { kind: "space", subject: place.space.id } });

const emptyCalendar = "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR";

const attachedCalendar: Scene = async (place) => {
  const { params } = await listing()(place);
  const input = { listingId: params.listingId, name: "École", content: emptyCalendar };
  const { id } = await done(attachCalendar, place.people.keeper.person, input);
  return { place, params: { calendarId: id } };
};

const calendars: Record<string, Expectation> = {
  "attach-calendar": on(listing(), keepers, { name: "École", address: "https://calendrier.example/salle.ics" }),
  "get-feed": on(spaceCalendar, keepers),
  "list-calendars": on(listing(), keepers),
  "refresh-calendar": on(attachedCalendar, keepers),
  "remove-calendar": on(attachedCalendar, keepers),
  "rename-calendar": on(attachedCalendar, keepers, { name: "Mairie" }),
  "renew-feed": on(spaceCalendar, keepers),
  "replace-calendar-file": on(attachedCalendar, keepers, { content: emptyCalendar }),
};

const passes: Record<string, Expectation> = {
  "accept-passes": on(network, keepers),
  "add-days": on(pass, "401 404 403 404 ok ok"),
  "get-pass": on(pass, "401 404 ok 404 ok ok"),
  "issue-pass": on(newPass, keepers),
  "list-accepted-passes": on(network, keepers),
  "list-passes": on(anywhere, everybodySignedIn),
  "revoke-pass": on(pass, "401 404 403 404 ok ok"),
  "stop-accepting": on(acceptedNetwork, keepers),
};

const listings: Record<string, Expectation> = {
  // An offer is between two stewards: it does not exist for anybody else.
  "accept-transfer": on(offered, "401 404 404 404 404 ok"),
  "add-block": on(listing(), keepers, { cause: "maintenance", from: "2027-03-20", to: "2027-03-21" }),
  "add-picture": on(sentPicture("keeper"), "401 403 403 403 ok 403"),
  "add-unit": on(listing(), keepers, { label: "La troisième" }),
  "add-units": on(listing(), keepers, { count: 3, firstLabel: "Réserve 1" }),
  "archive-listing": on(listing(), keepers),
  "create-listing": on(anywhere, keepers, { title: "Sérigraphie", category: "screen_printing" }),
  "duplicate-listing": on(listing(), keepers),
  "end-block": on(block, keepers),
  "get-listing": on(listing(), everybody),
  "list-blocks": on(listing(), keepers),
  "list-listing-events": on(listing(), keepers),
  "list-listings": on(anywhere, everybody),
  "order-pictures": on(picture, keepers),
  "pause-listing": on(listing(), keepers),
  // A draft does not exist for anybody else.
  "publish-listing": on(listing({ status: "draft", publishedAt: null }), "401 404 404 404 ok ok"),
  "refuse-transfer": on(offered, "401 404 404 404 404 ok"),
  "remove-interlock": on(interlock(true), keepers),
  "remove-picture": on(picture, keepers),
  "restore-listing": on(listing({ status: "archived" }), "401 404 404 404 ok ok"),
  "resume-listing": on(listing({ status: "paused" }), keepers),
  "return-unit-to-service": on(withdrawnUnit, keepers),
  "search-listings": on(anywhere, everybody, { q: "prusa", place: "Crest", from: "2027-03-02" }),
  "set-accessories": on(listing(), keepers, { accessories: [{ name: "Câble", quantity: 1 }] }),
  "set-door-names": on(listing(), keepers, { shown: true }),
  "set-interlock": on(interlock(false), keepers),
  "set-picture-text": on(picture, keepers),
  "transfer-listing": on(transfer, stewards),
  "update-listing": on(listing(), keepers, { version: 1, title: "Imprimante révisée" }),
  "update-unit": on(listing(), keepers, { label: "La seconde" }),
  "withdraw-unit": on(listing(), keepers),
};

const oneDay = { from: "2027-03-02", to: "2027-03-02" };

const prices: Record<string, Expectation> = {
  "get-quote": on(pricedRequest, everybody, oneDay),
  "get-tariff": on(pricedRequest, everybody),
  "set-tariff": on(listing(), keepers, { version: 1, tariff: null }),
};

export const expectations: Record<string, Expectation> = {
  ...accounts,
  ...bookings,
  ...calendars,
  ...designs,
  ...groups,
  ...guests,
  ...listings,
  ...helping,
  ...orders,
  ...ownership,
  ...materials,
  ...needs,
  ...passes,
  ...prices,
  ...giving,
  ...production,
  ...publication,
  ...spaces,
};
