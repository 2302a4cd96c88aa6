export default {
  "giving.shipment_not_found": "Cette adresse n’ouvre aucune livraison.",
  "giving.round_not_found": "Cette adresse n’ouvre aucune tournée.",
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
  "giving.nothing_counted": "Dites combien vous en comptez, sur une ligne au moins.",
  "giving.counts_differ":
    "Vous en comptez {counted} alors que {sent} sont en route : dites tout le reste avant ce qui est en plus.",
  "giving.counted_too_many":
    "Vous en comptez {counted}, il n’en reste que {sent} en route. Si vraiment il y en a plus, dites-le dans « en plus ».",
  "giving.surplus_not_agreed": "{surplus} sont en plus de ce qui était demandé : dites si vous les gardez.",
  "giving.too_many_pieces": "Rien de cela ne tient dans un véhicule de {capacity} pièces.",
  "giving.wrong_code": "Ce n’est pas le code de cette livraison.",
  "giving.not_open": "La campagne ou la demande n’est pas ouverte.",
  "giving.below_threshold": "{pieces} pièces seulement : la campagne n’envoie personne à moins de {least}.",
} as const;
