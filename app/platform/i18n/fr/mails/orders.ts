export default {
  "orders.action": "Ouvrir la commande",
  "orders.opened.subject": "Commande groupée : {title}",
  "orders.opened.line":
    "{coordinator} ouvre une commande groupée dans {network} : « {title} ». Dites ce que votre lieu en prend, jusqu’au {deadline}. Vous pouvez changer d’avis jusque-là.",
  "orders.deadline_near.subject": "Plus qu’un jour : {title}",
  "orders.deadline_near.line": "La commande groupée « {title} » se termine bientôt : {deadline}.",
  "orders.deadline_passed.subject": "À vous de commander : {title}",
  "orders.deadline_passed.line":
    "La date limite de « {title} » est passée : les souhaits ne changent plus. Commandez chez le fournisseur puis dites-le ici, repoussez la date, ou renoncez.",
  "orders.closed.subject": "C’est commandé : {title}",
  "orders.closed.line": "{coordinator} a commandé « {title} ». Voici la part de votre lieu.",
  "orders.fallen.subject": "Commandé sans votre lieu : {title}",
  "orders.fallen.line":
    "{coordinator} a commandé « {title} », mais le prix est plus haut que celui que votre lieu avait fixé.",
  "orders.abandoned.subject": "Commande abandonnée : {title}",
  "orders.abandoned.line": "{coordinator} renonce à la commande groupée « {title} ». Rien n’est à payer.",
  "orders.arrived.subject": "Arrivé : {title}",
  "orders.arrived.line": "Du nouveau dans la livraison de « {title} ».",
  "orders.your_wish": "Votre lieu en prend pour l’instant : {packs}.",
  "orders.no_wish": "Votre lieu n’en prend pas pour l’instant.",
  "orders.your_share": "{packs} : {goods}, et {delivery} de livraison. En tout : {total}, à régler avec ce lieu.",
  "orders.above_ceiling": "Le prix est de {price} ; vous aviez dit : au plus {ceiling}. Votre lieu n’a rien à payer.",
  "orders.counts": "{space} : {good} en bon état, {damaged} en mauvais état, {missing} qui ne viendront pas.",
} as const;
