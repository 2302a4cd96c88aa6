/** Transfers between spaces. */
export default {
  label_transfer: "Transfert",
  transfer_title: "Porter des pièces dans un autre lieu · {campaign}",
  transfer_heading: "Porter des pièces dans un autre lieu",
  transfer_intro: "D’un lieu de la campagne à un autre : cela ne compte jamais comme livré.",
  transfer_from: "D’où partent les pièces",
  transfer_take: "Départ : {place}",
  transfer_hint: "Ce qui est libre, sac par sac. Laissez vide ce qui reste sur place.",
  transfer_bag: "Sac {code}",
  transfer_free_one: "{pieces} libre",
  transfer_free_other: "{pieces} libres",
  transfer_more: "Les {count} sacs les plus anciens sont montrés.",
  transfer_to: "Vers quel lieu",
  transfer_choose: "Choisir un lieu",
  transfer_next:
    "Vous aurez ensuite la page du transfert, et son bon à imprimer. Le lieu d’arrivée compte ce qui arrive ; les pièces y sont alors libres.",
  transfer_act: "Préparer le transfert",
  transfer_none: "Rien à porter pour l’instant",
  transfer_none_line: "Aucune pièce contrôlée n’est libre dans vos lieux, ou toutes sont déjà promises.",
  transfer_open: "Porter des pièces d’un lieu à un autre",
  to_making: "Voir ce qui se fabrique",
} as const;
