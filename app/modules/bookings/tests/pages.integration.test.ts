import { expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aBooking, aLoanScene, anotherBorrower, must } from "#tests/factories/bookings.ts";
import { again, aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aVisit } from "#tests/factories/visits.ts";
import { countWaiting } from "../bookings.server.ts";
import { findBooking } from "../repos/booking.repo.server.ts";
import { spaceBookings } from "../space-bookings.server.ts";
import { acceptAgreement } from "../use-cases/accept-agreement.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { approveExtension } from "../use-cases/approve-extension.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { askExtension } from "../use-cases/ask-extension.server.ts";
import { cancelBooking } from "../use-cases/cancel-booking.server.ts";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";
import { joinWaitingList } from "../use-cases/join-waiting-list.server.ts";
import { proposeDates } from "../use-cases/propose-dates.server.ts";
import { returnBooking } from "../use-cases/return-booking.server.ts";
import { agreementPage } from "../views/agreement-page.view.server.ts";
import { askPage } from "../views/ask-page.view.server.ts";
import type { EffectOnCalendar } from "../views/booking.view.ts";
import { openLoan, openLoanFor } from "../views/loan-page.view.server.ts";
import { presentBooking } from "../views/present-booking.server.ts";
import { presentInbox } from "../views/present-inbox.server.ts";

const week = { from: "2027-03-02", to: "2027-03-05" };

async function pageOf(code: string, viewer: Person, now = wednesday) {
  const row = await findBooking(code);
  if (!row) throw new Error("no such booking");
  return presentBooking(row, aVisit(viewer, now), viewer);
}

async function asked(scene: Awaited<ReturnType<typeof aLoanScene>>) {
  const input = { listing: scene.listing.code, ...week, message: "Pour l’atelier du collège." };
  return must(await execute(askBooking, as(scene.borrower), input)).code;
}

test("the two sides see the same loan, each from its own", async () => {
  const scene = await aLoanScene({ title: "Prusa MK3S" });
  const code = await asked(scene);
  const [lender, borrower] = [await pageOf(code, scene.keeper), await pageOf(code, scene.borrower)];
  expect(lender.title).toBe(`${scene.borrowerSpace.name} demande Prusa MK3S`);
  expect(borrower.title).toBe("Vous demandez Prusa MK3S");
  expect(lender.dates).toEqual(borrower.dates);
  expect(lender.dates.words).toBe("du mardi 2 au vendredi 5 mars");
  expect([lender.next, borrower.next]).toEqual(["answer", "wait"]);
  expect(lender.can).toMatchObject({ approve: true, decline: true, propose: true });
  expect(borrower.can.approve).toBeUndefined();
  expect(lender.thread.map(({ text }) => text)).toEqual(borrower.thread.map(({ text }) => text));
  expect(borrower.thread[0]?.who).toBe("Vous");
  expect(lender.thread[0]?.who).toContain(scene.borrowerSpace.name);
});

test("nothing that reaches somebody in person is shown before it is agreed; then to the two sides only", async () => {
  const scene = await aLoanScene();
  await transaction(async () => {
    const db = await database();
    await db.user.update({ where: { id: scene.borrower.userId }, data: { phone: "06 12 34 56 78" } });
  });
  const code = await asked(scene);
  const before = JSON.stringify(await pageOf(code, scene.keeper));
  expect(before).not.toContain(scene.borrower.email);
  expect(before).not.toContain("06 12 34 56 78");
  must(await execute(approveBooking, as(scene.keeper), { booking: code }));
  expect((await pageOf(code, scene.keeper)).contact).toMatchObject({
    email: scene.borrower.email,
    phone: "06 12 34 56 78",
  });
  expect((await pageOf(code, scene.borrower)).contact).toMatchObject({ email: scene.keeper.email });
  const onlooker = await aPerson({ roles: { [scene.lenderSpace.id]: "member" } });
  const seen = await pageOf(code, onlooker);
  expect(seen.contact).toBeNull();
  expect(seen.sides).toEqual([]);
});

test("a stranger finds no loan, and a page of one verb sends back whoever comes too late", async () => {
  const scene = await aLoanScene();
  const code = await asked(scene);
  const request = new Request("http://localhost/b/x");
  const stranger = await anotherBorrower();
  await expect(openLoan(aVisit(stranger), request, code)).rejects.toMatchObject({ status: 404 });
  await expect(openLoanFor(aVisit(scene.borrower), request, code, ["propose"])).rejects.toMatchObject({ status: 403 });
  await expect(openLoanFor(aVisit(scene.keeper), request, code, ["return"])).rejects.toMatchObject({ status: 303 });
});

test("the code of a hand-over is shown to the side that confirms, never to the one that wrote it down", async () => {
  const scene = await aLoanScene({ accessories: [{ name: "Spatule", quantity: 1 }] });
  const code = await asked(scene);
  must(await execute(approveBooking, as(scene.keeper), { booking: code }));
  const tuesday = new Date("2027-03-02T09:00:00Z");
  must(await execute(handOverBooking, as(scene.keeper, tuesday), { booking: code }));
  const [lender, borrower] = [await pageOf(code, scene.keeper, tuesday), await pageOf(code, scene.borrower, tuesday)];
  expect(borrower.next).toBe("confirm");
  expect(borrower.passages[0]?.code).toMatch(/^\d{4}$/);
  expect(lender.passages[0]?.code).toBeNull();
  const db = await database();
  const { accessories } = await db.listing.findUniqueOrThrow({
    where: { id: scene.listing.id },
    include: { accessories: true },
  });
  const counted = accessories.map(({ id }) => ({ accessory: id, counted: 0 }));
  must(await execute(returnBooking, as(scene.keeper, tuesday), { booking: code, accessories: counted }));
  const after = await pageOf(code, scene.keeper, tuesday);
  expect(after.incidents.map(({ title, open }) => [title, open])).toEqual([["Il manque quelque chose", true]]);
  expect(after.can.close).toBeUndefined();
  expect(after.passages[1]?.facts).toContainEqual({ name: "Revient avec", value: "Spatule (0 sur 1)" });
});

test("other dates are answered by the borrower, and the first ones are kept in the history of the request", async () => {
  const scene = await aLoanScene();
  const code = await asked(scene);
  const other = { from: "2027-03-09", to: "2027-03-12", message: "La semaine d’après ?" };
  must(await execute(proposeDates, as(scene.keeper), { booking: code, ...other }));
  const [lender, borrower] = [await pageOf(code, scene.keeper), await pageOf(code, scene.borrower)];
  expect(borrower.next).toBe("answer_proposal");
  expect(borrower.openProposal).toMatchObject({
    dates: "du mardi 9 au vendredi 12 mars",
    message: "La semaine d’après ?",
    mine: false,
  });
  expect(lender.openProposal?.mine).toBe(true);
  expect(lender.proposals.map(({ dates }) => dates)).toEqual([
    "du mardi 2 au vendredi 5 mars",
    "du mardi 9 au vendredi 12 mars",
  ]);
});

test("one tap accepts what nothing stands against; competing requests must be looked at", async () => {
  const scene = await aLoanScene();
  await asked(scene);
  const keeper = await again(scene.keeper);
  const loans = async () => (await presentInbox(aVisit(keeper), keeper, null)).sections[0]?.loans ?? [];
  expect((await loans()).map(({ approvable }) => approvable)).toEqual([true]);
  const other = await anotherBorrower();
  must(await execute(askBooking, as(other), { listing: scene.listing.code, ...week }));
  expect((await loans()).map(({ approvable }) => approvable)).toEqual([false, false]);
});

test("the inbox of a person shows what they asked for, once, and nothing of others", async () => {
  const scene = await aLoanScene();
  const code = await asked(scene);
  const borrower = await again(scene.borrower);
  const sections = (await presentInbox(aVisit(borrower), borrower, null)).sections;
  expect(sections.map(({ name, loans }) => [name, loans.map((loan) => loan.code)])).toEqual([["requests", [code]]]);
  const stranger = await anotherBorrower();
  const empty = await presentInbox(aVisit(stranger), stranger, scene.lenderSpace.slug);
  expect(empty.sections.flatMap(({ loans }) => loans)).toEqual([]);
});

test("the history of a space is read a page at a time, each loan once", async () => {
  const scene = await aLoanScene({ units: 30 });
  for (let index = 0; index < 27; index += 1)
    await aBooking({ listing: scene.listing, borrowerUserId: scene.borrower.userId });
  const [space] = (await again(scene.keeper)).memberships;
  if (!space) throw new Error("no space");
  const first = await spaceBookings(aVisit(scene.keeper), space, new URLSearchParams());
  const address = new URL(first.next ?? "", "http://localhost");
  const second = await spaceBookings(aVisit(scene.keeper), space, address.searchParams);
  const codes = [...first.loans, ...second.loans].map(({ code }) => code);
  expect([first.loans.length, second.loans.length, new Set(codes).size, second.next]).toEqual([25, 2, 27, null]);
});

test("the page of an ask says all the reasons and the nearest dates before anything is posted", async () => {
  const scene = await aLoanScene();
  must(await execute(approveBooking, as(scene.keeper), { booking: await asked(scene) }));
  const other = await anotherBorrower();
  const page = await askPage(aVisit(other), other, scene.listing.code, new URLSearchParams(week));
  const refusal = page?.verdict && "refusal" in page.verdict ? page.verdict.refusal : undefined;
  expect(refusal?.reasons.between.map(({ code }) => code)).toEqual(["booked"]);
  expect(refusal).toMatchObject({ waitingList: true, nearest: { from: "2027-02-26", to: "2027-03-01" } });
});

test("whoever waits in line may ask again once the dates are free, and not before", async () => {
  const scene = await aLoanScene();
  const taken = await asked(scene);
  must(await execute(approveBooking, as(scene.keeper), { booking: taken }));
  const other = await anotherBorrower();
  const { code } = must(await execute(joinWaitingList, as(other), { listing: scene.listing.code, ...week }));
  expect((await pageOf(code, other)).can.ask_again).toBeUndefined();
  must(await execute(cancelBooking, as(scene.borrower), { booking: taken }));
  expect((await pageOf(code, other)).can.ask_again).toBe(true);
});

test("the agreement is shown as it was written, with who accepted it", async () => {
  const scene = await aLoanScene();
  const code = await asked(scene);
  must(await execute(approveBooking, as(scene.keeper), { booking: code }));
  const row = await findBooking(code);
  if (!row) throw new Error("no such booking");
  const loan = { row, viewer: scene.borrower, sides: ["borrower"] as const };
  const page = await agreementPage(aVisit(scene.borrower), loan);
  expect(page).toMatchObject({ dates: "du mardi 2 au vendredi 5 mars", mayAccept: true, acceptances: [] });
  must(await execute(acceptAgreement, as(scene.borrower), { booking: code, hash: page?.hash }));
  const after = await agreementPage(aVisit(scene.borrower), loan);
  expect(after?.mayAccept).toBe(false);
  expect(after?.acceptances.map(({ name }) => name)).toEqual([scene.borrower.name]);
});

function drawn(effect: EffectOnCalendar | null, dates: readonly string[]) {
  const days = effect?.months.flatMap((month) => month.days) ?? [];
  return dates.map((date) => {
    const day = days.find((one) => one.date === date);
    return [day?.state, day?.picked, day?.note];
  });
}

test("the owner sees the months of a request as they would be: what is left each day, and why days are taken", async () => {
  const scene = await aLoanScene({ units: 3 });
  const { listing, borrower } = scene;
  const on = (from: string, to: string) => ({
    startAt: new Date(`${from}T00:00:00+01:00`),
    endAt: new Date(`${to}T00:00:00+01:00`),
  });
  await aBooking({ listing, borrowerUserId: borrower.userId, ...on("2027-03-04", "2027-03-05") });
  await aBooking({ listing, borrowerUserId: borrower.userId, quantity: 3, ...on("2027-03-10", "2027-03-11") });
  const asking = { listing: listing.code, ...week, quantity: 2 };
  const { code } = must(await execute(askBooking, as(borrower), asking));
  const { effect } = await pageOf(code, scene.keeper);
  expect(effect?.months.map(({ caption }) => caption)).toEqual(["Mars 2027"]);
  expect(drawn(effect, ["2027-03-02", "2027-03-04", "2027-03-09", "2027-03-10"])).toEqual([
    ["part", "start", "reste 1"],
    ["free", "middle", "reste 0"],
    ["free", undefined, undefined],
    ["blocked", undefined, "prêtée"],
  ]);
  expect(effect?.months.flatMap(({ days }) => days).some(({ href }) => href)).toBe(false);
  expect((await pageOf(code, borrower)).effect).toBeNull();
});

test("days that cannot be granted say how many are missing", async () => {
  const scene = await aLoanScene({ units: 2 });
  const { code } = must(
    await execute(askBooking, as(scene.borrower), { listing: scene.listing.code, ...week, quantity: 2 }),
  );
  await aBooking({ listing: scene.listing, borrowerUserId: scene.keeper.userId });
  const { effect } = await pageOf(code, scene.keeper);
  expect(effect?.bookable).toBe(false);
  expect(drawn(effect, ["2027-03-03"])).toEqual([["blocked", "middle", "manque 1"]]);
});

test("a longer loan renews the agreement: the thread says so, and both sides are asked for their word while it is out", async () => {
  const scene = await aLoanScene();
  const code = await asked(scene);
  must(await execute(approveBooking, as(scene.keeper), { booking: code }));
  const tuesday = new Date("2027-03-02T09:00:00Z");
  for (const person of [scene.keeper, scene.borrower]) {
    const agreement = (await pageOf(code, person)).agreement;
    must(await execute(acceptAgreement, as(person, tuesday), { booking: code, hash: agreement?.hash }));
  }
  must(await execute(handOverBooking, as(scene.keeper, tuesday), { booking: code }));
  expect((await pageOf(code, scene.borrower, tuesday)).can.accept_agreement).toBeUndefined();
  must(await execute(askExtension, as(scene.borrower, tuesday), { booking: code, to: "2027-03-09" }));
  const waiting = await pageOf(code, scene.keeper, tuesday);
  expect([waiting.next, await countWaiting(await again(scene.keeper), tuesday)]).toEqual(["answer_change", 1]);
  const later = new Date("2027-03-02T10:00:00Z");
  must(await execute(approveExtension, as(scene.keeper, later), { booking: code }));
  expect(await countWaiting(await again(scene.keeper), later)).toBe(0);
  for (const person of [scene.keeper, scene.borrower]) {
    const page = await pageOf(code, person, later);
    expect([page.can.accept_agreement, page.agreement?.version]).toEqual([true, 2]);
    const extended = page.thread.find(({ strong }) => strong === "Prolongation acceptée");
    expect(extended?.text).toContain("version 2, à accepter de nouveau des deux côtés");
    must(await execute(acceptAgreement, as(person, later), { booking: code, hash: page.agreement?.hash }));
    expect((await pageOf(code, person, later)).can.accept_agreement).toBeUndefined();
  }
});

test("with several spaces together, what does not fit on the page is in the history of each space that has a part in it", async () => {
  const one = await aLoanScene({ units: 30 });
  const two = await aLoanScene();
  const keeper = await aPerson({ roles: { [one.lenderSpace.id]: "keeper", [two.lenderSpace.id]: "keeper" } });
  const given = { listing: one.listing, borrowerUserId: one.borrower.userId, status: "requested" };
  for (let index = 0; index < 21; index += 1) await aBooking(given);
  const together = (await presentInbox(aVisit(keeper), keeper, null)).sections[0];
  expect(together?.more).toEqual([
    { href: `/s/${one.lenderSpace.slug}/bookings?filter=to_answer`, name: one.lenderSpace.name },
  ]);
  await aBooking({ ...given, listing: two.listing });
  expect((await presentInbox(aVisit(keeper), keeper, null)).sections[0]?.more).toHaveLength(2);
});
