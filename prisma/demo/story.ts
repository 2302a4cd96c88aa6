/**
 * What the demonstration tells. Every space, person and thing here is invented and says so by its name or its card;
 * the real spaces of spaces.csv only appear as cards that nobody has claimed.
 */

export const password = "entrelieux-demo";

export const people = {
  demoLab: { name: "L’équipe de Démo-Lab", email: "demo-lab@demo.example" },
  demoLabVolunteer: { name: "Bénévole de Démo-Lab", email: "benevole@demo.example" },
  grange: { name: "L’équipe de La Grange", email: "la-grange@demo.example" },
  moulin: { name: "L’équipe du Moulin", email: "le-moulin@demo.example" },
  remise: { name: "L’équipe de La Remise", email: "la-remise@demo.example" },
  maison: { name: "L’accueil de La Maison", email: "la-maison@demo.example" },
} as const;
export type PersonKey = keyof typeof people;

const invented = "Lieu inventé pour la démonstration : rien de ce qui s’y passe n’est vrai.";

const tuesdayToSaturday = [2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: "10:00", closes: "18:00" }));
const mondayToFriday = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opens: "09:00", closes: "12:30" },
  { weekday, opens: "14:00", closes: "18:30" },
]);

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: "08:00", closes: "20:00" }));

export const spaces = {
  demoLab: {
    steward: "demoLab",
    card: {
      name: "Démo-Lab",
      kind: "fablab",
      status: "open",
      summary: "Fablab de démonstration : imprimantes 3D, découpe laser, électronique.",
      description: `${invented}\n\nOn y imprime, on y découpe, on y répare, et on y prête tout ce qui peut partir dans un coffre de voiture.`,
      address: "1 rue de l’Exemple",
      postcode: "26400",
      town: "Crest",
      latitude: 44.7302,
      longitude: 5.0214,
    },
    weekly: tuesdayToSaturday,
  },
  grange: {
    steward: "grange",
    card: {
      name: "La Grange numérique (démo)",
      kind: "digital_mediation",
      status: "open",
      summary: "Médiation numérique et coworking, dans une grange de démonstration.",
      description: invented,
      address: "2 chemin de l’Exemple",
      postcode: "26340",
      town: "Saillans",
      latitude: 44.6961,
      longitude: 5.1952,
    },
    weekly: mondayToFriday,
  },
  moulin: {
    steward: "moulin",
    card: {
      name: "Atelier du Moulin (démo)",
      kind: "makerspace",
      status: "open",
      summary: "Bois, couture et cinéma de plein air, dans un moulin de démonstration.",
      description: invented,
      address: "3 quai de l’Exemple",
      postcode: "26270",
      town: "Loriol-sur-Drôme",
      latitude: 44.7535,
      longitude: 4.8251,
    },
    weekly: tuesdayToSaturday,
  },
  remise: {
    steward: "remise",
    card: {
      name: "La Remise (démo)",
      kind: "coworking",
      status: "being_created",
      summary: "Un tiers-lieu de démonstration qui ouvre bientôt, avec déjà un vélo-cargo.",
      description: invented,
      address: "",
      postcode: "26150",
      town: "Die",
      latitude: 44.7531,
      longitude: 5.3702,
    },
    weekly: mondayToFriday,
  },
  maison: {
    steward: "maison",
    card: {
      name: "La Maison de la démo",
      kind: "culture",
      status: "open",
      summary: "Maison de séminaires de démonstration : un auditorium, six salles, 82 lits.",
      description: invented,
      address: "4 allée de l’Exemple",
      postcode: "26000",
      town: "Valence",
      latitude: 44.9333,
      longitude: 4.8917,
    },
    weekly: everyDay,
  },
} as const;
export type SpaceKey = keyof typeof spaces;

export const network = {
  name: "Réseau de démonstration 26·07",
  summary: "Des lieux inventés qui se prêtent tout.",
  description:
    "Créé pour montrer comment un réseau partage : ses membres peuvent demander, certains sont acceptés tout de suite.",
  members: ["demoLab", "grange", "moulin"] as const satisfies readonly SpaceKey[],
};

export const training = {
  space: "demoLab" as const satisfies SpaceKey,
  card: {
    name: "Découpe laser, bases",
    description: "Une demi-journée : sécurité, matières permises et interdites, premier découpage.",
    validMonths: 24,
  },
  trained: ["grange", "moulin"] as const satisfies readonly PersonKey[],
};

const byTheDay = { granularity: "day" as const, maxLength: { days: 21 }, lead: { days: 1 }, horizonDays: 180 };

export const listings = {
  prusa: {
    space: "demoLab",
    described: {
      title: "Prusa MK3S et son banc",
      category: "printer_filament",
      make: "Prusa",
      model: "MK3S",
      description: "Notre plus fiable. Elle part réglée, avec un plateau de rechange ; le banc se plie.",
      care: "Transporter à plat, portique bloqué. Plateau à l’alcool isopropylique seulement, jamais d’acétone. Buse à froid avant de plier le banc.",
      facts: {
        buildVolumeMm: { x: 250, y: 210, z: 210 },
        materials: ["PLA", "PETG", "ASA"],
        nozzleMm: 0.4,
        heatedBed: true,
        weightKg: 7,
      },
      terms: { kind: "free", depositCents: 15000, note: "À rendre propre, avec le filament qu’on vous a laissé." },
      checklist: ["Plateau sans rayure", "Première couche imprimée et vérifiée", "Ventilateurs tournent"],
      rules: { away: { ...byTheDay, bufferAfter: { days: 1 } } },
    },
    accessories: [
      { name: "Plateau de rechange", quantity: 1 },
      { name: "Spatule", quantity: 1 },
      { name: "Carte SD", quantity: 1 },
      { name: "Câble d’alimentation", quantity: 1 },
    ],
    quantity: 1,
  },
  laser: {
    space: "demoLab",
    described: {
      title: "Découpe laser 60 W",
      category: "laser_cutter",
      make: "Trotec",
      model: "Speedy 100",
      description: "S’utilise sur place, par heure. Bois, carton, cuir, PMMA ; jamais de PVC.",
      care: "Extraction allumée avant le premier tir. On reste devant la machine.",
      facts: { bedMm: { x: 610, y: 305 }, laserType: "co2", laserPowerW: 60, materials: ["bois", "carton", "PMMA"] },
      terms: { kind: "per_hour", amountCents: 600 },
      rules: {
        on_the_spot: {
          granularity: { minutes: 30 },
          minLength: { minutes: 30 },
          maxLength: { minutes: 240 },
          lead: { minutes: 60 },
          horizonDays: 60,
          maySpanClosedDays: false,
        },
      },
    },
    accessories: [],
    quantity: 1,
    trained: true,
  },
  minis: {
    space: "grange",
    described: {
      title: "Petite imprimante pour débuter",
      category: "printer_filament",
      make: "Bambu Lab",
      model: "A1 mini",
      description: "Parfaite pour un atelier avec des enfants : elle se règle seule. Nous en avons deux.",
      care: "Housse fournie. Ne pas poser sur une table qui bouge.",
      facts: { buildVolumeMm: { x: 180, y: 180, z: 180 }, materials: ["PLA", "PETG"], nozzleMm: 0.4, heatedBed: true },
      terms: { kind: "free_contribution", note: "Donnez ce que vous voulez pour le filament." },
      checklist: ["Câble AMS présent", "Plateau propre"],
      rules: { away: byTheDay },
    },
    accessories: [{ name: "Bobine de PLA entamée", quantity: 2 }],
    quantity: 2,
  },
  laptops: {
    space: "grange",
    described: {
      title: "Ordinateur portable sous Linux",
      category: "computer",
      make: "Lenovo",
      model: "ThinkPad T470",
      description:
        "Nous en avons six, reconditionnés, chargés, avec souris. Pour un atelier, une cyber-base mobile, un dépannage d’école.",
      care: "Rien n’est à installer : tout ce qui est enregistré s’efface au retour.",
      facts: {},
      terms: { kind: "free" },
      checklist: ["Démarre sur batterie", "Clavier complet"],
      rules: { away: { ...byTheDay, holdMinutes: 2880 } },
    },
    accessories: [
      { name: "Chargeur", quantity: 6 },
      { name: "Souris", quantity: 6 },
    ],
    quantity: 6,
  },
  projector: {
    space: "moulin",
    described: {
      title: "Vidéoprojecteur et écran de plein air",
      category: "projector",
      make: "Epson",
      model: "EB-L200F",
      description: "Pour une projection au village : 4 500 lumens, écran gonflable de 4 m.",
      care: "Laisser tourner le ventilateur avant de débrancher. L’écran se range sec.",
      facts: { powerW: 350, weightKg: 22 },
      terms: { kind: "fixed", amountCents: 2000, depositCents: 40000 },
      checklist: ["Lampe allumée", "Écran sans accroc"],
      rules: { away: { ...byTheDay, bufferAfter: { days: 1 } } },
    },
    accessories: [
      { name: "Télécommande", quantity: 1 },
      { name: "Câble HDMI 10 m", quantity: 1 },
      { name: "Souffleur de l’écran", quantity: 1 },
    ],
    quantity: 1,
  },
  sewing: {
    space: "moulin",
    described: {
      title: "Machine à coudre mécanique",
      category: "sewing",
      make: "Pfaff",
      model: "Passport",
      description: "Elles ont cousu des masques au printemps 2020 ; elles cousent maintenant des sacs.",
      care: "Une goutte d’huile par semaine, jamais plus.",
      facts: {},
      terms: { kind: "free" },
      checklist: ["Coud droit", "Pédale et capot présents"],
      rules: { away: byTheDay },
    },
    accessories: [{ name: "Boîte de canettes", quantity: 3 }],
    quantity: 3,
  },
  cargoBike: {
    space: "remise",
    described: {
      title: "Vélo-cargo électrique",
      category: "cargo_bike",
      make: "Douze",
      model: "G4e",
      description: "Caisse de 100 kg, pour aller chercher une imprimante sans voiture.",
      care: "Batterie chargée au retour.",
      facts: { weightKg: 45 },
      terms: { kind: "per_day", amountCents: 500 },
      checklist: ["Freins", "Batterie", "Antivol et ses deux clés"],
      rules: { away: { ...byTheDay, maxLength: { days: 4 } } },
    },
    accessories: [
      { name: "Antivol", quantity: 1 },
      { name: "Chargeur", quantity: 1 },
    ],
    quantity: 1,
  },
} as const;
export type ListingKey = keyof typeof listings;
