export default {
  "platform.sign_in_first": "Connectez-vous d’abord.",
  "platform.confirm_first":
    "Confirmez d’abord votre adresse par le lien que nous vous avons envoyé. La page « Mon compte » permet d’en recevoir un autre.",
  "platform.invalid_input": "Quelque chose est à corriger ci-dessous. Rien n’a été enregistré.",
  "platform.out_of_stock": "Il n’en reste pas assez. Rien n’a été pris.",
  "platform.overdrawn": "Ce pass n’a plus assez de jours. Rien n’a été pris.",
  "platform.ledger_refused":
    "Le registre ne le permet pas : quelqu’un vient de prendre ou de déplacer ces pièces. Rien n’a été enregistré.",
  "platform.overbooked": "Quelqu’un vient de prendre ces dates. Rien n’a été enregistré.",
  "platform.not_found": "Cette page n’existe pas, ou plus.",
  "platform.key_reused": "Cette clé d’idempotence a déjà servi pour une autre demande.",
  "platform.wrong_token": "Ce jeton n’est pas valable.",
  "platform.too_large": "L’envoi est trop lourd.",
  "platform.wrong_content_type":
    "Le corps de la requête doit être du JSON : envoyez « Content-Type: application/json ».",
  "platform.key_malformed": "La clé d’idempotence doit avoir de 1 à 255 signes ASCII, sans espace.",
  "platform.not_json": "Le corps de la requête n’est pas du JSON valable.",
  "platform.method_not_allowed": "Cette adresse n’accepte pas cette méthode.",
  "platform.unexpected": "Quelque chose s’est mal passé chez nous. Rien n’a été enregistré.",
  "platform.not_a_picture":
    "« {name} » n’est pas une photo que nous savons lire : choisissez un fichier JPEG, PNG, WebP ou AVIF. Rien n’a été enregistré.",
  "platform.picture_unreadable":
    "« {name} » est abîmée ou incomplète : la photo n’a pas pu être lue jusqu’au bout. Rien n’a été enregistré.",
  "platform.picture_heic":
    "« {name} » est au format HEIC, que nous ne savons pas lire : exportez-la en JPEG. Rien n’a été enregistré.",
  "platform.picture_too_heavy":
    "Une photo pèse plus de {limit} Mo. Choisissez-en une plus légère. Rien n’a été enregistré.",
  "platform.picture_too_large":
    "« {name} » mesure {width} × {height} pixels : c’est plus que 40 millions de pixels, ou plus de 12 000 de côté. Réduisez-la. Rien n’a été enregistré.",
  "platform.too_many_pictures": "Pas plus de {limit} photos. Rien n’a été enregistré.",
  "platform.no_picture": "Choisissez au moins une photo.",
  "platform.upload_cut": "L’envoi est arrivé incomplet. Rien n’a été enregistré : essayez encore une fois.",
  "platform.file_too_heavy": "« {name} » pèse plus de {limit} Mo. Rien n’a été enregistré.",
  "platform.file_empty": "« {name} » est vide. Rien n’a été enregistré.",
  "platform.file_not_wanted":
    "« {name} » n’est pas d’un format accepté ici ({accepted}) : c’est son contenu qui compte, pas son nom. Rien n’a été enregistré.",
  "platform.too_many_files": "Pas plus de {limit} fichiers à la fois. Rien n’a été enregistré.",
  "platform.no_file": "Choisissez au moins un fichier.",
  "platform.file_web_page":
    "« {name} » est une page web : peut-être le lien a-t-il été enregistré au lieu du fichier. Rien n’a été enregistré.",
} as const;
