export default {
  title: "L’API",
  line: "Tout ce que font les pages, un programme peut le faire aussi, avec les mêmes règles.",
  token_title: "Un jeton",
  token_text:
    "Créez un jeton dans votre compte : il agit en votre nom, avec vos rôles, et peut être retiré à tout moment. Il n’est montré qu’une fois.",
  token_link: "Mes jetons",
  call_title: "Un appel",
  call_text:
    "Les listes répondent « items » et « next » : redonnez « next » dans « after » pour la suite. Une écriture accompagnée d’un en-tête « Idempotency-Key » peut être envoyée deux fois sans rien faire deux fois. Un refus suit la norme RFC 9457.",
  description_link: "La description complète (OpenAPI 3.1, JSON)",
  problems_link: "Les refus possibles",
  verbs_title: "Ce qu’on peut faire",
  method: "Adresse",
  summary: "Effet",
  problems_title: "Les refus possibles",
  problems_line:
    "Un refus porte un code, que lit un programme, et une phrase, que lit une personne. Dans tous les cas, rien n’a été enregistré.",
  code: "Code",
  status: "Statut",
  sentence: "Phrase",
  module_accounts: "Comptes",
  module_bookings: "Prêts et réservations",
  module_discovery: "Recherche",
  module_listings: "Annonces",
  module_messages: "Messages",
  module_spaces: "Lieux et réseaux",
} as const;
