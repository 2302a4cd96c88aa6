import type { ListingKey, SpaceKey } from "./story.ts";

/** The rooms of the demonstration: invented as the places that they are in. */

const everyDay = (opens: number, closes: number) => ({
  weekly: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, opens: opens * 60, closes: closes * 60 })),
});

const byHalfHours = {
  granularity: { minutes: 30 },
  minLength: { minutes: 60 },
  // A season is asked for before the one that runs is over.
  horizonDays: 550,
  maySpanClosedDays: false,
};

/** The morning, the afternoon, or both. */
const byHalfDays = {
  granularity: {
    parts: [
      { opens: 600, closes: 840 },
      { opens: 840, closes: 1080 },
    ],
  },
  maxLength: { minutes: 480 },
  horizonDays: 365,
  maySpanClosedDays: false,
};

const byTheDay = { granularity: "day" as const, maxLength: { days: 14 }, horizonDays: 365 };

/** From 16:00 to 10:00. */
const byTheNight = {
  granularity: { nights: { arrives: 960, leaves: 600 } },
  maxLength: { days: 14 },
  horizonDays: 365,
};

const hallRules =
  "Chaises empilées par dix, sol balayé, poubelles sorties. On part par la cour : le jardin donne sur des chambres.";

const evenings = everyDay(8, 23);

export interface DemoRoom {
  space: SpaceKey;
  described: Record<string, unknown> & { title: string; category: string };
  quantity?: number;
  /** What is inside it: rooms of this story, or things of the other. */
  contains?: readonly (RoomKey | ListingKey)[];
  /** Accepted without waiting: members of the place itself. */
  atOnce?: boolean;
}

export const roomKeys = [
  "hallYard",
  "hallGarden",
  "hall",
  "studio",
  "workshop",
  "desks",
  "auditorium",
  "seminar100",
  "seminar60",
  "seminar40",
  "seminar30",
  "seminar24",
  "seminar19",
  "singleBeds",
  "doubleBeds",
  "tripleBeds",
] as const;
export type RoomKey = (typeof roomKeys)[number];

const accessible = { stepFree: true, accessibleToilets: true };

const hallHalves = {
  hallYard: {
    space: "moulin",
    described: {
      title: "Grande salle, côté cour",
      category: "hall",
      description: "La moitié de la grande salle, cloison tirée. Le bar et l’évier sont de ce côté.",
      care: hallRules,
      access: "Boîte à clé à gauche du portail, code 2604. La lumière de la cour s’allume toute seule.",
      facts: { seated: 60, standing: 90, surfaceM2: 75, ...accessible, equipment: ["bar", "évier", "écran mural"] },
      terms: { kind: "per_hour", amountCents: 800 },
      opening: evenings,
      rules: { on_the_spot: { ...byHalfHours, bufferAfter: { minutes: 30 } } },
    },
  },
  hallGarden: {
    space: "moulin",
    described: {
      title: "Grande salle, côté jardin",
      category: "hall",
      description: "L’autre moitié, cloison tirée : parquet, piano droit accordé chaque automne.",
      care: hallRules,
      access: "Boîte à clé à gauche du portail, code 2604, puis la porte du fond.",
      facts: { seated: 50, standing: 80, surfaceM2: 70, ...accessible, equipment: ["piano droit", "parquet"] },
      terms: { kind: "per_hour", amountCents: 800 },
      opening: evenings,
      rules: { on_the_spot: { ...byHalfHours, bufferAfter: { minutes: 30 } } },
    },
  },
  hall: {
    space: "moulin",
    contains: ["hallYard", "hallGarden"],
    described: {
      title: "Grande salle",
      category: "hall",
      description: "145 m² sous charpente, cloison ouverte. Bals, chorales, repas, assemblées.",
      care: hallRules,
      access: "Boîte à clé à gauche du portail, code 2604. Tableau électrique derrière le bar.",
      facts: {
        ...{ seated: 110, standing: 180, surfaceM2: 145, inductionLoop: true, ...accessible },
        equipment: ["bar", "vaisselle pour 80", "piano droit", "sonorisation", "écran mural"],
        noise: "Musique amplifiée jusqu’à 22 h, 90 dB au plus.",
      },
      terms: {
        kind: "per_hour",
        amountCents: 1400,
        depositCents: 30000,
        insurance: "Une attestation de responsabilité civile.",
      },
      opening: evenings,
      rules: { on_the_spot: { ...byHalfHours, bufferAfter: { minutes: 30 } } },
    },
  },
} as const satisfies Partial<Record<RoomKey, DemoRoom>>;

const others = {
  studio: {
    space: "moulin",
    described: {
      title: "Studio de répétition",
      category: "rehearsal_room",
      description: "Sous l’ancienne meunerie : murs épais, tapis, batterie sans cymbales et deux amplis.",
      care: "On éteint les amplis, on laisse les tapis à plat.",
      access: "Par l’escalier extérieur ; la clé est au crochet derrière le compteur d’eau.",
      facts: {
        ...{ seated: 8, standing: 12, surfaceM2: 28, stepFree: false },
        equipment: ["batterie", "2 amplis", "4 micros"],
        noise: "Porte fermée, fort comme on veut jusqu’à 23 h.",
      },
      terms: { kind: "per_hour", amountCents: 500 },
      opening: evenings,
      rules: { on_the_spot: byHalfHours },
    },
  },
  workshop: {
    space: "demoLab",
    contains: ["prusa", "laser"],
    described: {
      title: "Atelier numérique",
      category: "workshop_room",
      description:
        "La pièce des machines, pour un groupe : établis, prises au plafond, aspiration. On la prend entière.",
      care: "Aspiration en marche quand une machine tourne. Rien d’alimentaire sur les établis.",
      access: "Sonnez au 1, quelqu’un descend. Hors des heures d’ouverture, un bénévole vous attend.",
      facts: {
        ...{ seated: 14, standing: 20, surfaceM2: 62, ...accessible },
        equipment: ["6 établis", "écran", "aspiration"],
      },
      terms: { kind: "free_contribution", note: "De quoi payer le chauffage." },
      rules: { on_the_spot: { ...byHalfDays, lead: { days: 2 } } },
    },
  },
  desks: {
    space: "grange",
    quantity: 12,
    atOnce: true,
    described: {
      title: "Bureau partagé",
      category: "coworking",
      description: "Douze bureaux sous les poutres, fibre, café à prix libre. On prend un bureau, pas la salle.",
      care: "Téléphone dans la cabine. Le dernier parti éteint.",
      access: "Code de la porte vitrée : 26340. Wifi « grange », mot de passe au tableau.",
      occupancy: "shared",
      facts: { surfaceM2: 90, ...accessible, equipment: ["fibre", "imprimante", "cabine téléphonique", "cuisine"] },
      terms: { kind: "per_day", amountCents: 1200 },
      rules: { on_the_spot: { ...byTheDay, maxLength: { days: 5 } } },
    },
  },
} as const satisfies Partial<Record<RoomKey, DemoRoom>>;

const seminarAccess = "Accueil de 8 h à 20 h, porte principale. Après 20 h, sonnez : le veilleur ouvre.";

function seminarRoom(title: string, seated: number, surfaceM2: number, category = "meeting_room"): DemoRoom {
  return {
    space: "maison",
    described: {
      ...{ title, category, access: seminarAccess },
      description: `${seated} personnes assises, tables en U pour ${Math.round(seated * 0.6)}.`,
      care: "Les tables reprennent leur place. Pauses servies dans le couloir, rien dans les salles.",
      facts: {
        ...{ seated, surfaceM2, ...accessible },
        equipment: seated > 50 ? ["vidéoprojecteur", "sonorisation", "paperboard"] : ["écran", "paperboard"],
      },
      terms: { kind: "fixed", amountCents: seated * 250 },
      opening: everyDay(8, 22),
      rules: { on_the_spot: { ...byHalfHours, minLength: { minutes: 120 } } },
    },
  };
}

function beds(title: string, rooms: { from: number; each: number }, quantity: number): DemoRoom {
  return {
    space: "maison",
    quantity,
    described: {
      ...{ title, category: "bedroom", access: seminarAccess, occupancy: "shared" },
      unitLabels: { firstLabel: `Chambre ${rooms.from}${rooms.each > 1 ? ", lit 1" : ""}`, each: rooms.each },
      description: "Draps fournis, serviettes à apporter, douche à l’étage.",
      care: "Silence de 22 h 30 à 7 h. Chambre rendue à 10 h.",
      facts: { stepFree: rooms.from < 20, equipment: ["draps", "bureau"], noise: "Silence de 22 h 30 à 7 h." },
      terms: { kind: "per_day", amountCents: 4670, note: "Pension complète, par personne et par nuit." },
      opening: { weekly: "always" },
      rules: { on_the_spot: byTheNight },
    },
  };
}

const house = {
  auditorium: seminarRoom("Auditorium", 200, 240, "auditorium"),
  seminar100: seminarRoom("Salle Mélèze", 100, 130),
  seminar60: seminarRoom("Salle Tilleul", 60, 85),
  seminar40: seminarRoom("Salle Noyer", 40, 60),
  seminar30: seminarRoom("Salle Cerisier", 30, 48),
  seminar24: seminarRoom("Salle Amandier", 24, 40),
  seminar19: seminarRoom("Salle Figuier", 19, 32),
  singleBeds: beds("Lit en chambre seule", { from: 1, each: 1 }, 20),
  doubleBeds: beds("Lit en chambre de deux", { from: 21, each: 2 }, 44),
  tripleBeds: beds("Lit en chambre de trois", { from: 43, each: 3 }, 18),
} as const satisfies Partial<Record<RoomKey, DemoRoom>>;

export const rooms: Record<RoomKey, DemoRoom> = { ...hallHalves, ...others, ...house };
