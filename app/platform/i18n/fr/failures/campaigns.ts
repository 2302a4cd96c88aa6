export default {
  "campaigns.not_found": "Cette campagne n’existe pas, ou pas encore.",
  "campaigns.not_coordinator": "Seules les personnes qui coordonnent cette campagne le peuvent.",
  "campaigns.wrong_stage": "Ce n’est pas possible à ce stade ({stage}). Rien n’a changé.",
  "campaigns.item_unknown": "Cet objet n’est pas dans la campagne, ou il y est deux fois dans la liste.",
  "campaigns.item_not_requestable": "Cet objet ne se demande pas seul : c’est une pièce d’un ensemble.",
  "campaigns.name_taken": "La campagne a déjà un objet de ce nom.",
  "campaigns.kit_in_itself": "Un ensemble se compose de pièces, pas d’un autre ensemble.",
  "campaigns.closed_to_requests": "Cette campagne ne reçoit plus de demandes.",
  "campaigns.request_not_found": "Cette adresse n’ouvre aucune demande. Reprenez celle du dernier courriel reçu.",
  "campaigns.issue_minimum": "Le minimum utile ne peut pas dépasser la quantité demandée.",
  "campaigns.already_on_the_way": "{least} sont déjà reçues ou en route : la demande ne peut pas descendre en dessous.",
  "campaigns.already_served":
    "Des pièces sont déjà attribuées ou parties : la commune et l’usage ne changent plus. Écrivez à qui coordonne, ou annulez et demandez à nouveau. Rien n’a changé.",
  "campaigns.person_unknown": "Personne n’a de compte avec cette adresse.",
  "campaigns.too_many_requests":
    "Trop de demandes viennent d’arriver de votre connexion. Réessayez dans une heure, ou écrivez directement au lieu.",
  "campaigns.impossible_dates": "La fermeture doit venir après l’ouverture.",
  "campaigns.not_in_network": "Ce lieu n’est pas membre de ce réseau : il ne peut pas ouvrir de campagne en son nom.",
  "campaigns.stale":
    "Quelqu’un a changé cette campagne entre-temps. Rechargez la page : ce que vous avez écrit est toujours là.",
} as const;
