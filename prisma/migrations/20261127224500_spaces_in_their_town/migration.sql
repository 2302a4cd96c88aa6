-- Where the town of a space is, for the catalogue to search around; a job fills it for those that are there already.
ALTER TABLE "Space" ADD COLUMN "townLatitude" REAL;
ALTER TABLE "Space" ADD COLUMN "townLongitude" REAL;
