import booked from "./booked.ts";

export default {
  ...booked,
  "bookings.action": "Ouvrir le prêt",
  "bookings.requested.subject": "{borrower} demande : {title}",
  "bookings.requested.line": "{borrower} demande à vous emprunter {title} (quantité : {quantity}), {dates}.",
  "bookings.accepted_at_once.subject": "{borrower} emprunte : {title}",
  "bookings.accepted_at_once.line":
    "{borrower} emprunte {title} (quantité : {quantity}), {dates}. La demande a été acceptée aussitôt, comme votre annonce le prévoit.",
  "bookings.approved.subject": "C’est d’accord : {title}",
  "bookings.approved.line":
    "{lender} vous prête {title} (quantité : {quantity}), {dates}. Relisez et acceptez la convention de prêt avant de passer prendre.",
  "bookings.declined.subject": "Demande déclinée : {title}",
  "bookings.declined.line": "{lender} ne peut pas vous prêter {title}, {dates}. La raison :",
  "bookings.proposed.subject": "D’autres dates pour : {title}",
  "bookings.proposed.line":
    "{lender} vous propose {title} (quantité : {quantity}) {proposed}, au lieu de ce que vous demandiez ({dates}). À vous d’accepter ou non.",
  "bookings.proposal_accepted.subject": "Dates acceptées : {title}",
  "bookings.proposal_accepted.line": "{borrower} accepte vos dates pour {title} : {dates}.",
  "bookings.proposal_refused.subject": "Dates refusées : {title}",
  "bookings.proposal_refused.line":
    "{borrower} n’accepte pas vos autres dates pour {title}. La première demande attend de nouveau votre réponse : {dates}.",
  "bookings.competing.subject": "Dates prises : {title}",
  "bookings.competing.line":
    "Quelqu’un d’autre vient d’obtenir {title} à des dates que vous demandiez ({dates}). Les dates possibles les plus proches : {nearest}. Vous pouvez changer vos dates, ou rejoindre la liste d’attente.",
  "bookings.offered.subject": "De nouveau libre : {title}",
  "bookings.offered.line":
    "Les dates que vous attendiez se sont libérées : {title}, {dates}. Rien n’est réservé : redemandez-les si elles vous conviennent toujours.",
  "bookings.cancelled.subject": "Prêt annulé : {title}",
  "bookings.cancelled.line": "Le prêt de {title} entre {lender} et {borrower}, {dates}, est annulé.",
  "bookings.changed.subject": "Prêt modifié : {title}",
  "bookings.changed.line": "Le prêt de {title} entre {lender} et {borrower} a changé : {dates}, quantité {quantity}.",
  "bookings.lender_changed.subject": "Le prêteur a changé : {title}",
  "bookings.lender_changed.line":
    "{title} appartient maintenant à {lender}, qui tient ce qui était demandé ou convenu : {dates}. Si c’était convenu, relisez et acceptez la nouvelle convention de prêt.",
  "bookings.change_asked.subject": "Un changement à confirmer : {title}",
  "bookings.change_asked.line":
    "Un changement vous est demandé pour le prêt de {title} entre {lender} et {borrower} : {dates}, quantité {quantity}. Sans réponse de votre part, ce qui était convenu tient.",
  "bookings.change_accepted.subject": "Changement accepté : {title}",
  "bookings.change_accepted.line": "Le changement est accepté pour {title} : {dates}, quantité {quantity}.",
  "bookings.change_refused.subject": "Changement refusé : {title}",
  "bookings.change_refused.line":
    "Le changement demandé pour {title} ({dates}) n’est pas accepté. Ce qui était convenu tient.",
  "bookings.extended.subject": "Prêt prolongé : {title}",
  "bookings.extended.line": "Le prêt de {title} entre {lender} et {borrower} est prolongé : {dates}.",
  "bookings.extension_asked.subject": "Une prolongation demandée : {title}",
  "bookings.extension_asked.line": "{borrower} voudrait garder {title} plus longtemps : {dates}.",
  "bookings.extension_accepted.subject": "Prolongation acceptée : {title}",
  "bookings.extension_accepted.line": "Vous pouvez garder {title} : {dates}.",
  "bookings.extension_refused.subject": "Prolongation refusée : {title}",
  "bookings.extension_refused.line":
    "La prolongation demandée pour {title} ({dates}) n’est pas possible. La date convenue tient.",
  "bookings.handed_over.subject": "Remis : {title}",
  "bookings.handed_over.line":
    "{lender} a noté la remise de {title}. Confirmez-la d’un geste, ou lisez ce code à la personne qui vous l’a remis : {code}.",
  "bookings.returned.subject": "Rendu : {title}",
  "bookings.returned.line":
    "{lender} a noté le retour de {title}. Merci ! Confirmez-le d’un geste, ou lisez ce code à la personne qui l’a repris : {code}.",
  "bookings.incident.subject": "Un incident : {title}",
  "bookings.incident.line":
    "Quelque chose manque ou est abîmé : {title}, prêté par {lender} à {borrower}. Parlez-en ensemble dans le fil du prêt.",
  "bookings.incident_settled.subject": "Incident réglé : {title}",
  "bookings.incident_settled.line": "L’incident sur {title} est réglé :",
  "bookings.message.subject": "Un message au sujet de : {title}",
  "bookings.message.line": "Vous avez reçu un message au sujet de {title}, {dates} :",
  "bookings.reminder_start.subject": "Demain : {title}",
  "bookings.reminder_start.line":
    "{title} vous attend chez {lender}, {dates}. Pensez à accepter la convention de prêt avant de passer prendre.",
  "bookings.reminder_return.subject": "À rendre bientôt : {title}",
  "bookings.reminder_return.line":
    "{title} est à rendre à {lender} : {dates}. Si vous en avez encore besoin, demandez une prolongation.",
  "bookings.late.subject": "En retard : {title}",
  "bookings.late.line":
    "{title}, prêté par {lender} à {borrower} {dates}, aurait dû être rendu. Rendez-le, ou écrivez dans le fil du prêt pour vous entendre sur une date.",
  "bookings.calendar_conflict.subject_one": "L’agenda « {calendar} » prend les heures d’une réservation : {title}",
  "bookings.calendar_conflict.subject_other": "L’agenda « {calendar} » prend les heures de {count} réservations",
  "bookings.calendar_conflict.line_one":
    "L’agenda rattaché « {calendar} » vient de prendre {title} aux heures d’une réservation déjà acceptée :",
  "bookings.calendar_conflict.line_other":
    "L’agenda rattaché « {calendar} » vient de prendre les heures de {count} réservations déjà acceptées :",
  "bookings.calendar_conflict.booking": "– {title}, {dates}, {borrower}",
  "bookings.calendar_conflict.more_one": "et {count} autre.",
  "bookings.calendar_conflict.more_other": "et {count} autres.",
  "bookings.calendar_conflict.what_to_do":
    "Rien n’a été annulé, et la personne qui a réservé n’en sait rien encore. Voyez avec elle, proposez d’autres dates, ou corrigez l’agenda s’il se trompe.",
  "bookings.calendar_conflict.action": "Voir ce qui est à démêler",
  "bookings.expired.subject": "Demande sans réponse : {title}",
  "bookings.expired.line": "La demande de {title}, {dates}, n’a pas reçu de réponse à temps : elle a expiré.",
  "bookings.lapsed.subject": "Jamais passé prendre : {title}",
  "bookings.lapsed.line":
    "Personne n’est passé prendre {title}, {dates}. Le prêt est clos et le matériel est de nouveau libre.",
} as const;
