export default {
  "claims.not_found": "Ce remboursement n’existe pas, ou n’est pas le vôtre.",
  "claims.agreement_not_found": "Cet accord n’existe pas dans cette campagne.",
  "claims.not_coordinator": "Seules les personnes qui coordonnent cette campagne le peuvent.",
  "claims.wrong_stage": "Ce n’est pas possible à ce stade ({stage}). Rien n’a changé.",
  "claims.needs_proof": "Dites ce qui a été payé et où en est la preuve (ticket, facture).",
  "claims.needs_siret":
    "Une facture porte un SIRET, ou nomme l’employeur : sans cela, le travail à la pièce n’est pas possible.",
  "claims.siret_wrong": "Ce SIRET n’est pas valable : vérifiez les quatorze chiffres.",
  "claims.no_rate": "Cet accord ne prévoit pas de prix par pièce.",
  "claims.rate_on_expense":
    "Un remboursement de frais ne compte pas de pièces : le prix par pièce est réservé aux factures.",
  "claims.nothing_claimed": "Il manque un montant, ou des pièces.",
  "claims.claimed_twice": "Il ne reste que {left} pièces de ce lot que personne n’a déjà fait payer.",
  "claims.not_made_by_you": "Ce lot n’est pas de votre fabrication, ou n’est pas couvert par cet accord.",
  "claims.beyond_cap": "L’accord est plafonné : il n’en reste pas assez pour ce montant.",
  "claims.below_claimed": "Le plafond ne peut pas descendre sous ce qui est déjà demandé.",
  "claims.ended": "Cet accord est terminé.",
  "claims.own_claim": "On n’approuve pas son propre remboursement.",
  "claims.reason_needed": "Dites pourquoi.",
} as const;
