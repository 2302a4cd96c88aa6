/** Hand-overs: what proves them. */
export default {
  proof: "Ce qui le prouve",
  proof_line: "L’un des trois suffit : le code, une signature, ou pourquoi il n’y a ni l’un ni l’autre.",
  unsigned: "Sinon, pourquoi ni l’un ni l’autre",
  unsigned_hint:
    "« Laissée à l’accueil, personne pour signer ». Les deux côtés et qui coordonne le liront. Ne nommez personne.",
  code_fetched: "Code lu par qui vient la chercher",
  code_fetched_hint: "Si qui la reçoit l’emporte : quatre signes, sur sa page.",
  code_load: "Code lu par qui vous la remet",
  code_load_hint: "Quatre signes, sur la page de la livraison.",
  load_code_line: "À lire à voix haute à qui conduit la tournée et charge les sacs.",
  note_hands: "De main en main",
} as const;
