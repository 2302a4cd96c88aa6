/** What a campaign published at an instant, to be cited. */
export default {
  crumb: "Instantané",
  title: "{campaign}, état au {day}",
  line: "Ce que la campagne publiait à cet instant. Personne ne peut plus le changer.",
  taken: "Pris le {when}.",
  item: "Objet",
  rows_one: "Les totaux sont la somme de {count} ligne.",
  rows_other: "Les totaux sont la somme de {count} lignes.",
  kit: "{kit} : {pieces} promis, autant que ce qui est promis de ses parts le permet ({parts}).",
  cite: "Comment citer",
  cite_line: "À copier dans un article, un rapport ou un dossier.",
  citation: "« {campaign} », campagne de {space}, état du {when}. Entrelieux, {address}. SHA-256 : {hash}.",
  check: "Vérifier",
  check_line:
    "Le fichier JSON ci-dessus a cette empreinte SHA-256 : si un seul chiffre changeait, elle serait une autre.",
  json: "Tout, en JSON",
  csv: "Les lignes, en CSV",
  print: "Cette page s’imprime.",
  take: "Faire un instantané",
  take_line:
    "Garde ce que la campagne publie en ce moment, à une adresse que l’on peut citer. Cela ne se change ni ne s’efface.",
  list: "Instantanés à citer",
  of: "État du {when}",
} as const;
