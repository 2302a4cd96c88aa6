/** Mails of a loan (bookings.ts) that are said otherwise of the booking of a room; the others hold for both. */
export default {
  "booked.action": "Ouvrir la réservation",
  "booked.requested.line": "{borrower} demande à réserver chez vous : {what}, {dates}.",
  "booked.accepted_at_once.subject": "{borrower} réserve : {title}",
  "booked.accepted_at_once.line":
    "{borrower} réserve {what}, {dates}. La demande a été acceptée aussitôt, comme votre annonce le prévoit.",
  "booked.approved.line":
    "C’est réservé chez {lender} : {what}, {dates}. Relisez la convention de mise à disposition et acceptez-la avant de venir.",
  "booked.declined.line": "{lender} ne peut pas vous réserver {title}, {dates}. La raison :",
  "booked.proposed.subject": "D’autres heures pour : {title}",
  "booked.proposed.line":
    "{lender} vous propose {title} {proposed}, au lieu de ce que vous demandiez ({dates}). À vous d’accepter ou non.",
  "booked.cancelled.subject": "Réservation annulée : {title}",
  "booked.cancelled.line": "La réservation de {title} chez {lender}, pour {borrower}, {dates}, est annulée.",
  "booked.changed.subject": "Réservation modifiée : {title}",
  "booked.changed.line": "La réservation de {title} chez {lender}, pour {borrower}, a changé : {what}, {dates}.",
  "booked.lender_changed.subject": "La salle a changé de lieu : {title}",
  "booked.lender_changed.line":
    "{title} est maintenant à {lender}, qui tient ce qui était demandé ou convenu : {dates}. Si c’était convenu, relisez et acceptez la nouvelle convention de mise à disposition.",
  "booked.change_asked.line":
    "Un changement vous est demandé pour la réservation de {title} chez {lender}, pour {borrower} : {what}, {dates}. Sans réponse de votre part, ce qui était convenu tient.",
  "booked.change_accepted.line": "Le changement est accepté : {what}, {dates}.",
  "booked.incident.line":
    "Quelque chose manque ou est abîmé : {title}, chez {lender}, réservé pour {borrower}. Parlez-en ensemble dans le fil de la réservation.",
} as const;
