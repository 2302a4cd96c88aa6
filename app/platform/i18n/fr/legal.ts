export default {
  erased_person: "Personne effacée",
  not_given: "non renseigné par l’éditeur de cette instance",
  legal_title: "Mentions légales",
  editor: "Éditeur",
  editor_name: "Nom : {value}",
  editor_address: "Adresse : {value}",
  editor_contact: "Contact : {value}",
  director: "Direction de la publication : {value}",
  hosting: "Hébergement",
  hosting_name: "Nom : {value}",
  hosting_address: "Adresse et téléphone : {value}",
  content: "Ce que publient les lieux",
  content_text:
    "La fiche d’un lieu et ses annonces appartiennent à ce lieu, qui en répond. Les fiches que personne n’a encore reprises viennent de listes publiques ; elles disent leur source et ne montrent que des faits publics.",
  content_report:
    "Un contenu illicite, une photo de vous, une fiche à corriger ou à retirer : écrivez au contact ci-dessus.",
  software: "Logiciel",
  software_text:
    "Entrelieux est un logiciel libre, sous licence GNU AGPL version 3 ou ultérieure. Qui vous le sert doit vous en donner le code source, modifications comprises.",
  software_licence: "Lire la licence",
  privacy_title: "Vos données",
  privacy_line: "Ce que nous gardons sur vous, pourquoi, combien de temps, et comment le reprendre.",
  who: "Qui en répond",
  who_text: "Responsable du traitement : {name}. Contact : {contact}.",
  what: "Ce que nous gardons, et pourquoi",
  what_account:
    "Votre nom, votre adresse de courriel, votre langue, et une empreinte de votre mot de passe : pour vous reconnaître et vous écrire (exécution du contrat).",
  what_phone: "Votre téléphone, si vous le donnez : pour que l’autre partie d’un prêt accepté vous joigne.",
  what_loans:
    "Vos demandes, prêts, remises et accords acceptés : pour que chacun sache qui a quoi, et pour prouver ce qui a été convenu (contrat, intérêt légitime).",
  what_messages: "Vos messages dans le fil d’un prêt : pour s’entendre.",
  what_trainings: "Vos formations, écrites par le lieu qui vous a reçu : pour les machines qui les demandent.",
  what_photos: "Vos photos de matériel, débarrassées de leur position et du modèle de l’appareil.",
  what_sessions:
    "L’adresse IP et le navigateur de vos sessions ouvertes : pour limiter les essais de mot de passe et vous montrer où elles sont ouvertes (sécurité).",
  what_guests:
    "Si vous demandez sans compte : votre nom, votre adresse de courriel et ce que vous demandez, pour que le lieu vous réponde (mesures prises à votre demande).",
  what_calendars:
    "L’adresse secrète de votre agenda n’est écrite nulle part : elle se calcule, et vous la changez quand vous voulez. Des agendas qu’un lieu attache à une salle, nous ne gardons que les heures prises, jamais les titres.",
  seen: "Qui voit quoi",
  seen_text:
    "Votre nom est vu par les membres de vos lieux et par l’autre partie d’un prêt. Votre adresse de courriel et votre téléphone ne le sont que par l’autre partie, une fois le prêt accepté, et par les responsables de vos lieux.",
  seen_never: "Rien n’est vendu, ni donné à des annonceurs ; personne n’est profilé.",
  kept: "Combien de temps",
  kept_account: "Compte : tant que vous le gardez ; effacé dès que vous le demandez.",
  kept_loans_one:
    "Noms dans les accords de prêt acceptés : {count} mois après la fin du prêt. Ce qui est arrivé aux choses reste ensuite, sans nom.",
  kept_loans_other:
    "Noms dans les accords de prêt acceptés : {count} mois après la fin du prêt. Ce qui est arrivé aux choses reste ensuite, sans nom.",
  kept_messages_one: "Messages : {count} mois, puis vidés.",
  kept_messages_other: "Messages : {count} mois, puis vidés.",
  kept_mails_one: "Copie des courriels envoyés : {count} jour.",
  kept_mails_other: "Copie des courriels envoyés : {count} jours.",
  kept_logs_one: "Journaux techniques, sans nom ni adresse : {count} jour.",
  kept_logs_other: "Journaux techniques, sans nom ni adresse : {count} jours.",
  kept_requests_one:
    "Demandes de fabrication : le nom, les coordonnées, le message et l’endroit exact de qui demande, comme de qui conduit une tournée, {count} mois après la fin de la demande ou de la tournée. Ce qui a été demandé et reçu reste, sans nom de personne.",
  kept_requests_other:
    "Demandes de fabrication : le nom, les coordonnées, le message et l’endroit exact de qui demande, comme de qui conduit une tournée, {count} mois après la fin de la demande ou de la tournée. Ce qui a été demandé et reçu reste, sans nom de personne.",
  kept_receipts_one: "Mots écrits en remettant ou en comptant une livraison, refus compris : {count} mois.",
  kept_receipts_other: "Mots écrits en remettant ou en comptant une livraison, refus compris : {count} mois.",
  kept_signatures_one: "Signatures dessinées à une remise : {count} mois, ou jusqu’à ce que vous les effaciez.",
  kept_signatures_other: "Signatures dessinées à une remise : {count} mois, ou jusqu’à ce que vous les effaciez.",
  kept_claims_one:
    "Remboursements : les justificatifs, le SIRET, l’employeur et les mots, {count} mois après la décision. Les montants restent.",
  kept_claims_other:
    "Remboursements : les justificatifs, le SIRET, l’employeur et les mots, {count} mois après la décision. Les montants restent.",
  kept_sessions: "Sessions : trente jours, ou jusqu’à ce que vous vous déconnectiez.",
  kept_guests_one:
    "Sans compte : une demande que vous n’avez pas confirmée s’efface après neuf jours ; votre nom et votre adresse, {count} mois après la dernière réservation.",
  kept_guests_other:
    "Sans compte : une demande que vous n’avez pas confirmée s’efface après neuf jours ; votre nom et votre adresse, {count} mois après la dernière réservation.",
  cookies: "Cookies",
  cookies_text:
    "Deux, tous deux nécessaires : celui de votre session et celui de votre langue. Aucune mesure d’audience, aucun traceur ; c’est pourquoi aucun bandeau ne vous demande rien.",
  elsewhere: "Ce qui passe par d’autres",
  elsewhere_none: "Les cartes sont dessinées sans appeler d’autre serveur.",
  elsewhere_tiles:
    "Quand vous regardez une carte, votre navigateur en demande les images à un autre serveur, qui voit votre adresse IP.",
  elsewhere_mail: "Les courriels passent par le serveur de courriel de cette instance, puis par le vôtre.",
  rights: "Vos droits",
  rights_text:
    "Voir, corriger, emporter, effacer : la page « Mes données » de votre compte le fait tout de suite, sans rien demander à personne.",
  rights_contact: "Pour le reste (opposition, limitation, données d’une personne sans compte), écrivez à : {contact}.",
  rights_cnil:
    "Si la réponse ne vous convient pas, vous pouvez saisir la CNIL, 3 place de Fontenoy, 75007 Paris, www.cnil.fr.",
  rights_link: "Mes données",
  accessibility_title: "Accessibilité : non conforme",
  accessibility_line: "Déclaration au sens du RGAA 4.1, dite telle qu’elle est.",
  conformity: "État de conformité",
  conformity_state: "Ce site est non conforme avec le RGAA 4.1.",
  conformity_why:
    "La raison est simple : aucun audit de conformité en cours de validité n’a été mené. Ce mot ne veut pas dire que le site est inutilisable ; il veut dire que personne d’indépendant ne l’a vérifié.",
  tested: "Ce qui est vérifié à chaque version",
  tested_text: "Par des essais automatiques, livrés avec le code :",
  tested_axe: "axe (règles WCAG 2.2 A et AA) sur les pages, dans l’apparence claire et la sombre ;",
  tested_keyboard: "le parcours d’un prêt au clavier seul ;",
  tested_contrast: "le contraste de chaque paire de couleurs (4,5:1 au moins) ;",
  tested_script: "les mêmes parcours sans JavaScript.",
  untested: "Ce que nous ne savons pas",
  untested_readers:
    "Aucun parcours n’a été suivi avec un lecteur d’écran par une personne qui s’en sert tous les jours.",
  untested_photos: "Les photos envoyées par les lieux n’ont une description que si quelqu’un l’a écrite.",
  feedback: "Quelque chose vous bloque ?",
  feedback_text:
    "Écrivez à : {contact}. Nous répondons et, en attendant, nous faisons la démarche avec vous autrement.",
  feedback_rights:
    "Sans réponse satisfaisante, vous pouvez vous adresser à la Défenseure des droits : www.defenseurdesdroits.fr.",
  about_title: "À propos d’Entrelieux",
  about_line:
    "Là où des tiers-lieux mettent en commun ce qu’ils ont, et fabriquent ensemble quand quelqu’un en a besoin.",
  job_lend: "Prêter une imprimante 3D",
  job_lend_text:
    "Un lieu annonce sa machine en deux minutes. Un autre voit quels jours elle est libre, et pourquoi les autres ne le sont pas, puis la demande. On dit oui, on accepte le même accord, elle part et revient avec des photos, et personne n’oublie la date.",
  job_lend_link: "Voir ce qui se prête",
  job_make: "Fabriquer ensemble quand il le faut",
  job_make_text:
    "Un hôpital demande trois cents visières ; des lieux s’engagent, impriment, contrôlent, livrent, et à chaque instant les comptes sont justes. On demande sans compte, chaque nombre s’ouvre sur les lignes dont il est la somme, et chacun peut tout recalculer.",
  job_make_link: "Voir les campagnes",
  job_room: "Ouvrir une salle",
  job_room_text:
    "Une salle, un atelier, des lits pour un séminaire, à l’heure, à la demi-journée ou à la nuit, la chorale du jeudi comprise. Le prix est compté avant de demander, une association demande sans compte, et chaque réservation se retrouve dans l’agenda que l’on a déjà.",
  job_room_link: "Voir les salles",
  about_open: "À qui c’est",
  about_open_text: "La fiche d’un lieu est à ce lieu. Le logiciel est libre. Tout ce qui entre peut ressortir.",
} as const;
