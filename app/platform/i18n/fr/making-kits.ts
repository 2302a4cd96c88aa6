/** Putting kits together, and the family of a bag. */
export default {
  assemble_title: "Assembler des kits",
  assemble_line:
    "Un kit prend des pièces contrôlées bonnes, attribuées à personne, qui se trouvent sur place. Il compte une seule fois.",
  assemble_where: "Dans quel lieu",
  assemble_no_kit: "Rien ne s’assemble",
  assemble_no_kit_line: "Cette campagne n’a pas de kit : ses objets se font d’une pièce.",
  assemble_no_space: "Vous ne répondez d’aucun lieu",
  assemble_no_space_line:
    "Les kits s’assemblent là où se trouvent les pièces, par les personnes qui répondent de ce lieu.",
  assemble_capacity_one: "De quoi en assembler {quantity} ici.",
  assemble_capacity_other: "De quoi en assembler {quantity} ici.",
  assemble_part: "Pièce",
  assemble_each: "par kit",
  assemble_here: "sur place",
  assemble_scarce: "manque en premier",
  assemble_nothing: "Il manque des pièces sur place : faites-les venir, ou faites contrôler les sacs qui attendent.",
  assemble_quantity: "Combien de kits",
  assemble_lots: "Choisir les sacs",
  assemble_lots_hint: "Les plus anciens servent d’abord. Décochez ceux à laisser de côté.",
  assemble_lot: "{code} : {free} {item}, {day}",
  assemble_act: "C’est assemblé",
  made_from: "Fait de",
  went_into: "Entré dans",
  recall_bag: "Rappeler ce sac",
  recall_title: "Rappels",
  kit_inspected: "Un kit est contrôlé par ses pièces : voyez de quels sacs elles viennent.",
} as const;
