export default {
  "groups.series_ending_missing": "Dites jusqu’à quand, ou combien de fois : l’un des deux.",
  "groups.series_hours_missing": "Dites de quelle heure à quelle heure.",
  "groups.series_ends_before": "La série finit avant de commencer.",
  "groups.series_no_date": "Il ne reste aucune date : aucune ne correspond, ou toutes sont laissées de côté.",
  "groups.series_too_many": "Cette série compte {count} dates, et une série en a 1 000 au plus.",
  "groups.series_too_far": "Cette série court sur plus de dix ans.",
  "groups.series_collides":
    "Cette série se gêne elle-même : le {date} n’est pas fini quand elle recommence, le {other}.",
  "groups.series_clashes_one":
    "Une date n’est pas libre, et rien n’a été enregistré. {reasons} Laissez-la de côté, ou changez la série.",
  "groups.series_clashes_other":
    "{count} dates ne sont pas libres, et rien n’a été enregistré. {reasons} Laissez-les de côté, ou changez la série.",
  "groups.series_nothing_free": "Aucune de ces dates n’est libre.",
  "groups.not_a_series": "Cette demande n’est pas une série.",
  "groups.series_nothing_to_change": "Il ne reste plus rien à changer à partir de cette date.",
  "groups.series_issue_date": "Cette date n’existe pas.",
  "groups.series_issue_time": "Cette heure n’existe pas.",
} as const;
