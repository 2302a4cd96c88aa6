export default {
  "giving.shipment_not_found": "Cette adresse n’ouvre aucune livraison.",
  "giving.round_not_found": "Cette adresse n’ouvre aucune tournée.",
  "giving.round_over": "Le lien de cette tournée n’ouvre plus rien : elle est passée.",
  "giving.in_a_round": "Cette livraison est déjà dans une tournée qui n’est pas finie.",
  "giving.not_in_round":
    "Cette livraison n’est plus dans cette tournée : elle a été retirée, ou la tournée est annulée.",
  "giving.already_loaded": "Cette livraison est déjà chargée : elle ne peut plus sortir de la tournée.",
  "giving.round_left": "La tournée est déjà partie, ou finie : elle ne s’annule plus. Rien n’a changé.",
  "giving.round_cancelled": "La tournée est déjà annulée. Rien n’a changé.",
  "giving.line_not_found": "Cette ligne n’existe pas, ou n’est pas de cette campagne.",
  "giving.signature_not_found": "Cette signature n’existe pas, ou n’existe plus.",
  "giving.not_yours": "Ce n’est pas à vous de le faire pour cette livraison.",
  "giving.wrong_stage": "Ce n’est pas possible à ce stade ({stage}). Rien n’a changé.",
  "giving.nothing_free": "Il n’y en a que {free} de libres dans ce lot, pas {asked}.",
  "giving.line_full": "Cette ligne peut encore en recevoir {room}, pas {asked}.",
  "giving.blocked": "Ce lot est rappelé : il ne part pas.",
  "giving.not_valid": "Aucune validation en cours ne couvre cet usage : ce lot ne peut pas partir pour cette demande.",
  "giving.in_quarantine": "Ce lot est encore en quarantaine.",
  "giving.not_inspected": "Ce lot n’a pas encore été contrôlé.",
  "giving.not_promised":
    "{promised} pièces de ce lot sont promises à cette ligne : la livraison n’est plus juste, préparez-en une autre.",
  "giving.reason_needed": "Dites pourquoi : la personne qui suit le saura.",
  "giving.nothing_to_send": "Rien n’est promis à cette demande dans ce lieu, ou tout est déjà préparé.",
  "giving.other_place": "Un transfert va d’un lieu à un autre.",
  "giving.not_movable":
    "Du sac {lot}, {free} pièces peuvent partir de ce lieu, pas {asked} : le reste est promis, ou déjà dans un transfert.",
  "giving.nothing_taken": "Dites combien il en part, d’un sac au moins.",
  "giving.nothing_counted": "Dites combien vous en comptez, sur une ligne au moins.",
  "giving.counts_differ":
    "Vous en comptez {counted} alors que {sent} sont en route : dites tout le reste avant ce qui est en plus.",
  "giving.counted_too_many":
    "Vous en comptez {counted}, il n’en reste que {sent} en route. Si vraiment il y en a plus, dites-le dans « en plus ».",
  "giving.surplus_not_agreed": "{surplus} sont en plus de ce qui était demandé : dites si vous les gardez.",
  "giving.too_many_pieces": "Rien de cela ne tient dans un véhicule de {capacity} pièces.",
  "giving.wrong_code": "Ce n’est pas le code de cette livraison.",
  "giving.proof_needed": "Il manque de quoi prouver la remise. Rien n’a changé.",
  "giving.proof_needed_here":
    "Le code lu, ou une signature ; à défaut, dites en quelques mots pourquoi il n’y a ni l’un ni l’autre.",
  "giving.not_open": "La campagne ou la demande n’est pas ouverte.",
  "giving.below_threshold": "{pieces} pièces seulement : la campagne n’envoie personne à moins de {least}.",
} as const;
