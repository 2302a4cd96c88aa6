export default {
  "guests.no_such_link":
    "Ce lien ne mène à aucune demande. Il a peut-être été coupé dans le courriel, ou il est trop ancien : recommencez depuis la page de la salle.",
  "guests.link_expired": "Ce lien n’a pas été suivi à temps. Rien n’a été demandé ; vous pouvez demander à nouveau.",
  "guests.no_guests": "Ce lieu ne reçoit pas de demande sans compte pour cette annonce.",
  "guests.incomplete": "Il manque quelque chose. Ce que vous avez écrit est toujours là.",
  "guests.too_many_waiting_one":
    "Une demande de cette adresse attend déjà d’être confirmée : suivez d’abord le lien reçu par courriel.",
  "guests.too_many_waiting_other":
    "{count} demandes de cette adresse attendent déjà d’être confirmées : suivez d’abord les liens reçus par courriel.",
  "guests.too_many_requests":
    "Trop de demandes viennent d’arriver de votre connexion. Réessayez dans une heure, ou écrivez directement au lieu.",
  "guests.not_found": "Cette adresse n’ouvre aucune réservation. Reprenez celle du dernier courriel reçu.",
} as const;
