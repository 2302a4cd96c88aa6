export default {
  "designs.file_empty": "« {name} » ne contient rien : ni triangle, ni trait. Rien n’a été enregistré.",
  "designs.file_unknown_format":
    "« {name} » n’est d’aucun format que nous connaissons : c’est son contenu qui compte, pas son nom. Rien n’a été enregistré.",
  "designs.file_web_page":
    "« {name} » est une page web : peut-être le lien a-t-il été enregistré au lieu du fichier. Rien n’a été enregistré.",
  "designs.file_program": "« {name} » est un programme. Rien n’a été enregistré.",
  "designs.file_truncated":
    "« {name} » est coupé : sa fin manque. Téléchargez-le ou exportez-le à nouveau. Rien n’a été enregistré.",
  "designs.file_count_lies":
    "« {name} » annonce {announced} triangles et en contient {there} : il est abîmé. Exportez-le à nouveau. Rien n’a été enregistré.",
  "designs.file_index_lies":
    "« {name} » désigne un point ou un objet qu’il ne contient pas ({index}). Exportez-le à nouveau. Rien n’a été enregistré.",
  "designs.file_not_finite":
    "« {name} » contient des coordonnées qui ne sont pas des nombres. Exportez-le à nouveau. Rien n’a été enregistré.",
  "designs.file_nothing_drawn":
    "« {name} » ne contient aucun trait ni aucun objet à fabriquer. Rien n’a été enregistré.",
  "designs.file_unreadable":
    "« {name} » n’a pas pu être lu jusqu’au bout : il est abîmé ou ne suit pas son format. Exportez-le à nouveau. Rien n’a été enregistré.",
  "designs.file_dtd":
    "« {name} » contient une déclaration de type (DTD), que nous refusons parce qu’elle permet de faire lire autre chose. Enregistrez-le sans elle (« SVG simple »). Rien n’a été enregistré.",
  "designs.file_external_reference":
    "« {name} » renvoie à quelque chose hors de lui ({what}). Incorporez-le dans le fichier. Rien n’a été enregistré.",
  "designs.file_script":
    "« {name} » contient un programme (script). Enregistrez-le sans lui (« SVG simple »). Rien n’a été enregistré.",
  "designs.file_path_traversal":
    "« {name} » contient un fichier qui voudrait s’écrire ailleurs ({what}). Rien n’a été enregistré.",
  "designs.file_bomb": "« {name} » se déploie en beaucoup plus que ce qu’il pèse. Rien n’a été enregistré.",
  "designs.file_encrypted": "« {name} » est protégé par un mot de passe. Rien n’a été enregistré.",
  "designs.file_too_large": "« {name} » est trop grand pour être analysé ici. Rien n’a été enregistré.",
  "designs.file_too_complex":
    "« {name} » est trop complexe pour être analysé ici : réduisez le nombre de triangles ou séparez les pièces. Rien n’a été enregistré.",
} as const;
