export default {
  "calendars.not_found": "Cet agenda n’existe pas, ou n’est pas visible.",
  "calendars.forbidden": "Il faut tenir ce lieu (responsable ou gardien) pour avoir l’adresse de son agenda.",
};
