export default {
  "making.action": "Voir ce qui se fabrique",
  "making.pause.subject": "En pause : {campaign}",
  "making.pause.line":
    "La campagne « {campaign} » est en pause : ne commencez rien de plus pour l’instant. Ce qui est déjà fait se déclare encore, et vos promesses restent.",
  "making.resume.subject": "Cela reprend : {campaign}",
  "making.resume.line": "La campagne « {campaign} » reprend : ce que vous avez promis est de nouveau attendu.",
  "making.signal_covered.subject": "La demande est couverte : {campaign}",
  "making.signal_covered.line":
    "Il y en a assez pour « {campaign} » : n’en faites pas plus que ce que vous avez promis. Vous pouvez aussi réduire ou renoncer, sans avoir à vous justifier. Merci.",
  "making.close.subject": "La campagne se termine : {campaign}",
  "making.close.line":
    "La campagne « {campaign} » ne prend plus ni demande ni promesse. Ce que vous avez promis s’achève : déclarez ce qui est fait, réduisez ce qui ne le sera pas.",
  "making.reactivate.subject": "De nouveau besoin de vous : {campaign}",
  "making.reactivate.line":
    "La campagne « {campaign} », à laquelle vous aviez participé, est rouverte. Si vous le pouvez, dites combien et pour quand.",
  "making.admitted.subject": "C’est accepté : {quantity} × {item}",
  "making.admitted.line":
    "Une place s’est libérée dans la campagne « {campaign} » : votre promesse de {quantity} × {item} pour le {day} n’est plus sur la liste d’attente, elle est acceptée.",
  "making.lapsed.subject": "Promesse échue : {quantity} × {item}",
  "making.lapsed.line":
    "Rien n’a été déclaré pour votre promesse de {quantity} × {item} pour le {day}, dans la campagne « {campaign} » : d’autres prennent la suite. Rien ne vous est reproché ; si vous pouvez encore, reprenez-la pour un autre jour.",
  "making.library.subject": "À l’arrêt ? {item}, {revision}",
  "making.library.line":
    "La bibliothèque a retiré ou refusé une validation de {revision} ({item}), que la campagne « {campaign} » utilise. Pour cet usage, plus rien n’en part.",
  "making.library.effects":
    "Fabrications mises en pause : {paused}. Pièces promises, de nouveau libres : {released}. Demandes qui en ont déjà, ou à qui il en arrive : {served} ; la page de la campagne les nomme.",
} as const;
