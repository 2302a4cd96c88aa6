export default {
  "flows.not_found": "Cette ligne du registre n’existe pas dans cette campagne.",
  "flows.not_enough": "Il n’y en a que {has} à cet endroit, pas {asked}. Rien n’a été enregistré.",
  "flows.not_at_that_time":
    "À cette date-là, ces pièces n’étaient pas (ou plus) à cet endroit. Choisissez une date plus tardive.",
  "flows.in_the_future": "Cette date est dans l’avenir : notez ce qui s’est passé une fois que c’est arrivé.",
  "flows.not_correctable":
    "Cette ligne ne se corrige pas ainsi : c’est déjà une correction, ou elle fait partie d’un assemblage.",
  "flows.corrected_too_much": "On ne peut reprendre que {most} pièces de cette ligne.",
  "flows.line_full_again":
    "La ligne de la demande n’a plus de place que pour {most} pièces : libérez d’abord ce qui lui a été promis depuis.",
} as const;
