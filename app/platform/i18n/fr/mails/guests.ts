export default {
  "guests.confirm.subject": "À confirmer : {title}, {dates}",
  "guests.confirm.hello": "Bonjour,",
  "guests.confirm.text_one":
    "Vous demandez « {title} » à {space}, {dates}. Confirmez par le lien ci-dessous pour que la demande parte : il vaut {count} heure.",
  "guests.confirm.text_other":
    "Vous demandez « {title} » à {space}, {dates}. Confirmez par le lien ci-dessous pour que la demande parte : il vaut {count} heures.",
  "guests.confirm_group.text_one":
    "Vous demandez à {space}, {dates}, pour « {title} », ce qui suit. Confirmez par le lien ci-dessous pour que la demande parte, en une fois : il vaut {count} heure.",
  "guests.confirm_group.text_other":
    "Vous demandez à {space}, {dates}, pour « {title} », ce qui suit. Confirmez par le lien ci-dessous pour que la demande parte, en une fois : il vaut {count} heures.",
  "guests.confirm.keep":
    "Gardez ce courriel : le même lien vous mènera ensuite à votre demande, pour la suivre, la changer ou l’annuler. Ne le transmettez qu’à qui peut agir pour vous.",
  "guests.confirm.end": "Si vous n’avez rien demandé, ne faites rien : la demande s’effacera d’elle-même.",
  "guests.confirm.action": "Confirmer ma demande",
} as const;
