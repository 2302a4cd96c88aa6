export default {
  "audit.too_large":
    "Cette campagne est trop grande pour être recalculée pendant que d’autres lisent. Rien n’est perdu : qui tient le site peut le faire avec « npm run cli -- check ».",
} as const;
