/** The rules of a campaign, recomputed for whoever asks. */
export default {
  title: "Tout recalculer",
  line: "Les treize règles de la production, recalculées à partir des lignes du registre par un programme qui n’en écrit aucune.",
  holds: "Tout tient : {movements} mouvements relus, aucun écart.",
  broken:
    "{count} écarts sur {movements} mouvements relus. Prévenez qui coordonne : rien n’est perdu, chaque ligne est gardée.",
  rules: "Les treize règles",
  rule: "Règle",
  verdict: "Résultat",
  rule_holds: "tient",
  rule_broken_one: "{count} écart",
  rule_broken_other: "{count} écarts",
  rule_1: "Chaque sac : ce qui est déclaré = en attente + contrôlé bon + à reprendre + rebuté, aux corrections près.",
  rule_2: "Aucune pièce n’est promise deux fois, et rien n’est négatif, à aucun instant.",
  rule_3: "Aucune demande ne reçoit plus que ce qu’elle attend, surplus accepté compris.",
  rule_4:
    "Chaque livraison : parti + trouvé en plus = bon + abîmé + refusé + manquant + en route + chez un intermédiaire + revenu + perdu.",
  rule_5:
    "Tout le réseau, objet par objet : ce qui est contrôlé bon ou assemblé est quelque part, une fois et une seule.",
  rule_6:
    "Pièces d’un ensemble, passages d’un lieu à l’autre et dépôts chez un intermédiaire ne comptent jamais comme reçus.",
  rule_7: "Un total publié = la somme de ses lignes = ce que le registre recalcule.",
  rule_8: "Réduire ou annuler rend exactement ce qui était libre avant.",
  rule_9: "Rien ne part sans validation pour cet usage, contrôle par quelqu’un d’autre et quarantaine écoulée.",
  rule_10: "Une validation retirée arrête les fabrications et bloque les sacs, pour son usage seulement.",
  rule_11: "Chaque pièce est payée une fois au plus, au centime, sous le plafond de la convention.",
  rule_12: "Chaque attribution est expliquée par une phrase ; un choix à la main a sa raison.",
  rule_13: "Aucun événement n’est modifié : une correction en est un autre, qui dit lequel il corrige.",
  wrong: "Ce qui ne tient pas",
  invariant: "Contrôle",
  row: "Ligne",
  says: "Ce qu’il dit",
  data: "Les mêmes données pour une machine",
  json: "Ce contrôle (JSON)",
  flows: "Tout le registre (JSON-LD, vocabulaire ValueFlows)",
} as const;
