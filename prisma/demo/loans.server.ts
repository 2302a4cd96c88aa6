import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { acceptAgreement } from "#app/modules/bookings/use-cases/accept-agreement.server.ts";
import { addMessage } from "#app/modules/bookings/use-cases/add-message.server.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { closeBooking } from "#app/modules/bookings/use-cases/close-booking.server.ts";
import { confirmHandOver } from "#app/modules/bookings/use-cases/confirm-hand-over.server.ts";
import { getAgreement } from "#app/modules/bookings/use-cases/get-agreement.server.ts";
import { handOverBooking } from "#app/modules/bookings/use-cases/hand-over-booking.server.ts";
import { proposeDates } from "#app/modules/bookings/use-cases/propose-dates.server.ts";
import { returnBooking } from "#app/modules/bookings/use-cases/return-booking.server.ts";
import { getListing } from "#app/modules/listings/use-cases/get-listing.server.ts";
import type { Cast } from "./demo.server.ts";
import { type ListingKey, listings, type PersonKey, type SpaceKey, spaces } from "./story.ts";

interface Loan {
  id: string;
  code: string;
}

interface Accessory {
  id: string;
  quantity: number;
}

interface Asking {
  listing: ListingKey;
  who: PersonKey;
  /** In whose name: a space of the story, or an outside organisation. */
  space?: SpaceKey;
  organisation?: string;
  /** Days from today; moved, and drawn out, to days on which the lender is open. */
  from: number;
  days: number;
  /** How many days ago it was asked. */
  asked: number;
  quantity?: number;
  message?: string;
}

const zone = "Europe/Paris";

function lenderOf(listing: ListingKey): PersonKey {
  return spaces[listings[listing].space].steward;
}

/** Tries the days around until the place is open on both ends: the demonstration may be loaded on any day of the year. */
async function ask(cast: Cast, asking: Asking): Promise<Loan> {
  const { listing, who, space, organisation, asked, quantity = 1, message = "" } = asking;
  const today = localDateOf(cast.now.getTime(), zone);
  const named = space ? { borrower: "space", space: cast.spaceIds[space] } : { borrower: "organisation", organisation };
  let last: unknown;
  for (let shift = 0; shift < 12; shift += 1) {
    for (const longer of [0, 1, 2, 3, 4, 5, 6]) {
      const from = addDays(today, asking.from + (asking.from < 0 ? -shift : shift));
      // What is out today must not end up late because its start was moved back.
      const to = addDays(today, asking.from + asking.days - 1 + longer + (asking.from < 0 ? 0 : shift));
      try {
        const input = { listing: cast.listingIds[listing], ...named, from, to, quantity, message };
        return await cast.as<Loan>(who, asked + (asking.from < 0 ? shift : 0), askBooking, input);
      } catch (error) {
        last = error;
      }
    }
  }
  throw last;
}

async function approve(cast: Cast, loan: Loan, listing: ListingKey, borrower: PersonKey, ago: number, message = "") {
  const lender = lenderOf(listing);
  await cast.as(lender, ago, approveBooking, { booking: loan.id, message });
  for (const who of [lender, borrower]) {
    const { hash } = await cast.as<{ hash: string }>(who, ago, getAgreement, { booking: loan.id });
    await cast.as(who, ago, acceptAgreement, { booking: loan.id, hash });
  }
}

async function counted(cast: Cast, listing: ListingKey, missing = 0) {
  const { accessories } = await cast.as<{ accessories: Accessory[] }>(lenderOf(listing), 0, getListing, {
    listingId: cast.listingIds[listing],
  });
  return accessories.map(({ id, quantity }, index) => ({
    accessory: id,
    counted: index === 0 ? quantity - missing : quantity,
  }));
}

async function handOver(cast: Cast, loan: Loan, listing: ListingKey, borrower: PersonKey, ago: number) {
  const checklist =
    "checklist" in listings[listing].described ? listings[listing].described.checklist.map((_, index) => index) : [];
  await cast.as(lenderOf(listing), ago, handOverBooking, {
    booking: loan.id,
    accessories: await counted(cast, listing),
    checklist,
  });
  await cast.as(borrower, ago, confirmHandOver, { booking: loan.id });
}

/** A loan that went well, for the count of loans and returns. */
async function past(cast: Cast, asking: Asking) {
  const loan = await ask(cast, asking);
  const { listing, who } = asking;
  await approve(cast, loan, listing, who, asking.asked + 5 > 0 ? -asking.from + 12 : 0);
  await handOver(cast, loan, listing, who, -asking.from);
  const back = -asking.from - asking.days;
  await cast.as(lenderOf(listing), back, returnBooking, {
    booking: loan.id,
    accessories: await counted(cast, listing),
  });
  await cast.as(lenderOf(listing), back - 1, closeBooking, { booking: loan.id });
}

/** The printer is out and comes back tomorrow or so; two others would like it next week. */
async function printer(cast: Cast) {
  await past(cast, { listing: "prusa", who: "moulin", space: "moulin", from: -40, days: 4, asked: 60 });
  const loan = await ask(cast, {
    listing: "prusa",
    who: "grange",
    space: "grange",
    from: -4,
    days: 6,
    asked: 20,
    message: "Atelier visières avec le collège, on viendra à deux la chercher.",
  });
  await approve(
    cast,
    loan,
    "prusa",
    "grange",
    19,
    "Parfait. Prenez un plateau en plus, le nôtre accroche mal en PETG.",
  );
  await handOver(cast, loan, "prusa", "grange", 4);
  await cast.as("grange", 2, addMessage, {
    booking: loan.id,
    message: "Tout va bien, 38 serre-têtes imprimés. On la ramène comme prévu.",
  });
  await ask(cast, {
    listing: "prusa",
    who: "moulin",
    space: "moulin",
    from: 9,
    days: 4,
    asked: 1,
    message: "Pour des gabarits de couture. Nous pouvons passer la prendre avec le vélo-cargo.",
  });
  await ask(cast, {
    listing: "prusa",
    who: "remise",
    organisation: "Collège de l’Exemple",
    from: 10,
    days: 3,
    asked: 0.2,
    message: "Semaine des sciences : pourriez-vous nous la laisser trois jours ?",
  });
}

/** The projector should have been back three days ago. */
async function projector(cast: Cast) {
  const loan = await ask(cast, {
    listing: "projector",
    who: "remise",
    organisation: "Ciné-Village (association inventée)",
    from: -8,
    days: 3,
    asked: 30,
    message: "Projection sur la place, puis à la salle des fêtes s’il pleut.",
  });
  await approve(cast, loan, "projector", "remise", 28);
  await handOver(cast, loan, "projector", "remise", 8);
}

/** Three laptops are out, two are back, and one charger is missing. */
async function laptops(cast: Cast) {
  const loan = await ask(cast, {
    listing: "laptops",
    who: "demoLab",
    space: "demoLab",
    from: -6,
    days: 12,
    asked: 15,
    quantity: 3,
    message: "Pour la permanence numérique du mercredi.",
  });
  await approve(cast, loan, "laptops", "demoLab", 14);
  await handOver(cast, loan, "laptops", "demoLab", 6);
  await cast.as("grange", 1, returnBooking, {
    booking: loan.id,
    quantity: 2,
    accessories: await counted(cast, "laptops", 1),
    note: "Un chargeur est resté sur place, ils le rapportent avec le troisième.",
  });
}

/** Other dates were proposed, and an hour of laser is booked without anybody having to answer. */
async function sewingAndLaser(cast: Cast) {
  const loan = await ask(cast, {
    listing: "sewing",
    who: "grange",
    space: "grange",
    from: 6,
    days: 3,
    asked: 3,
    quantity: 2,
    message: "Atelier réparation de vêtements.",
  });
  const today = localDateOf(cast.now.getTime(), zone);
  for (let shift = 13; shift < 20; shift += 1) {
    try {
      const [from, to] = [addDays(today, shift), addDays(today, shift + 3)];
      await cast.as("moulin", 1, proposeDates, {
        booking: loan.id,
        from,
        to,
        message: "Ces jours-là elles servent chez nous ; la semaine d’après ?",
      });
      break;
    } catch (error) {
      if (shift === 19) throw error;
    }
  }
  for (let shift = 1; shift < 9; shift += 1) {
    const date = addDays(today, shift);
    try {
      await cast.as("grange", 0.1, askBooking, {
        listing: cast.listingIds.laser,
        borrower: "space",
        space: cast.spaceIds.grange,
        from: `${date}T14:00`,
        to: `${date}T15:30`,
        message: "Plaques de porte en contreplaqué.",
      });
      return;
    } catch (error) {
      if (shift === 8) throw error;
    }
  }
}

/** Agreed, and to be collected today, or on the next day on which the place is open. */
async function smallPrinter(cast: Cast) {
  const loan = await ask(cast, {
    listing: "minis",
    who: "moulin",
    space: "moulin",
    from: 0,
    days: 5,
    asked: 6,
    message: "Pour l’anniversaire de l’atelier : on imprimera des porte-clés avec les enfants.",
  });
  await approve(cast, loan, "minis", "moulin", 5);
}

export async function tellLoans(cast: Cast): Promise<void> {
  await printer(cast);
  await projector(cast);
  await laptops(cast);
  await smallPrinter(cast);
  await sewingAndLaser(cast);
}
