/** What stands in the way of something that was promised, for the lender. */
export default {
  external: "L’agenda « {calendar} » prend {title} {dates}.",
  external_elsewhere: "L’agenda « {calendar} » prend {title} {dates}, et l’un ne va pas sans l’autre.",
  maintenance: "{title} est en panne ou en entretien {dates}.",
  own_use: "{title} sert à son lieu {dates}.",
  late: "Le prêt {code}, attendu {dates}, n’est pas revenu.",
  booked: "La réservation {code} de {title} prend les mêmes heures : {dates}.",
  without_end: "sans date de fin",
  too_few_one: "Il manque {count} exemplaire en service de {title}.",
  too_few_other: "Il manque {count} exemplaires en service de {title}.",
  more_one: "Et {count} autre empêchement.",
  more_other: "Et {count} autres empêchements.",
};
