export default {
  "needs.not_found": "Ce besoin n’existe pas.",
  "needs.not_yours": "Il faut tenir ce lieu (responsable ou gardien) pour faire cela.",
  "needs.past": "Choisissez une date à venir.",
  "needs.not_open": "Ce besoin n’est plus ouvert.",
  "needs.more_than_wanted": "C’est plus que ce qui manque encore.",
  "needs.issue_date": "Une date comme 2027-03-02.",
} as const;
