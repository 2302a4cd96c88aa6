export default {
  "designs.file_empty": "“{name}” holds nothing: no triangle, no line. Nothing was saved.",
  "designs.file_unknown_format":
    "“{name}” is of no format that we know: its content counts, not its name. Nothing was saved.",
  "designs.file_web_page": "“{name}” is a web page: perhaps the link was saved instead of the file. Nothing was saved.",
  "designs.file_program": "“{name}” is a program. Nothing was saved.",
  "designs.file_truncated": "“{name}” is cut: its end is missing. Download or export it again. Nothing was saved.",
  "designs.file_count_lies":
    "“{name}” announces {announced} triangles and holds {there}: it is damaged. Export it again. Nothing was saved.",
  "designs.file_index_lies":
    "“{name}” names a point or an object that it does not hold ({index}). Export it again. Nothing was saved.",
  "designs.file_not_finite": "“{name}” has coordinates that are not numbers. Export it again. Nothing was saved.",
  "designs.file_nothing_drawn": "“{name}” holds no line and no object to be made. Nothing was saved.",
  "designs.file_unreadable":
    "“{name}” could not be read to its end: it is damaged, or does not follow its format. Export it again. Nothing was saved.",
  "designs.file_dtd":
    "“{name}” has a document type declaration (DTD), which we refuse because it can make us read something else. Save it without one (“plain SVG”). Nothing was saved.",
  "designs.file_external_reference":
    "“{name}” refers to something outside of itself ({what}). Embed it in the file. Nothing was saved.",
  "designs.file_script":
    "“{name}” has a program in it (a script). Save it without one (“plain SVG”). Nothing was saved.",
  "designs.file_path_traversal": "“{name}” holds a file that would write itself elsewhere ({what}). Nothing was saved.",
  "designs.file_bomb": "“{name}” unfolds into far more than it weighs. Nothing was saved.",
  "designs.file_encrypted": "“{name}” is protected by a password. Nothing was saved.",
  "designs.file_too_large": "“{name}” is too large to be analysed here. Nothing was saved.",
  "designs.file_too_complex":
    "“{name}” is too complex to be analysed here: reduce its triangles or separate its parts. Nothing was saved.",
} as const;
