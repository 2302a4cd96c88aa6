export default {
  why_tier_whole_one: "Urgence {tier} : la seule demandée est couverte.",
  why_tier_whole_other: "Urgence {tier} : les {wanted} demandées sont couvertes en entier.",
  why_tier_shared:
    "Urgence {tier} : ce qui est libre est partagé à parts égales entre {lines} demandes ; {quantity} sur {wanted}.",
  why_tier_alone: "Urgence {tier} : seule à ce rang, elle reçoit ce qui est libre ; {quantity} sur {wanted}.",
  why_tier_minimum: "Urgence {tier} : {quantity} sur {wanted}, le minimum utile à cette demande.",
  why_tier_below_minimum: "Urgence {tier} : il n’en reste pas assez pour le minimum utile ({least}).",
  why_nothing_left: "Rien n’est libre en ce moment ; {wanted} attendues.",
  why_nothing_valid: "Rien de ce qui est libre n’est validé pour cet usage ; {wanted} attendues.",
  why_first_come: "Servie dans l’ordre d’arrivée ({place}) : {quantity} sur {wanted}.",
  why_proportional: "Chaque demande reçoit la même part ({percent} %) : {quantity} sur {wanted}.",
  why_chosen: "Choisi à la main : {quantity}, là où la règle en donnerait {proposed}.",
  why_reduced: "La demande est passée de {before} à {after} : le surplus est libéré.",
  why_cancelled: "La demande est close : ce qui lui était promis est libéré.",
  why_recalled: "Le lot est rappelé : {quantity} ne partent pas.",
  why_withdrawn: "La validation est retirée pour cet usage : {quantity} ne partent pas.",
  why_shipped: "{quantity} sont parties avec la livraison {code}.",
} as const;
