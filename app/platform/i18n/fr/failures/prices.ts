export default {
  "prices.no_tariff": "Ce lieu n’a pas donné de prix pour cela : convenez-en avec lui.",
  "prices.issue_during": "La fin doit venir après le début.",
  "prices.issue_twice": "Un prix de cette sorte est déjà donné.",
  "prices.issue_no_line": "Donnez au moins un prix, ou choisissez « gratuit ».",
  "prices.issue_during_without_hour": "Donnez aussi le prix de l’heure en journée.",
  "prices.issue_option_twice": "Deux choix portent le même nom.",
} as const;
