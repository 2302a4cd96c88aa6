-- AlterTable: columns are added as they are, a rebuild would drop the guards of the table.
ALTER TABLE "Claim" ADD COLUMN "spentOn" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Claim" ADD COLUMN "proofHash" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Claim" ADD COLUMN "draftLots" JSONB;
ALTER TABLE "Claim" ADD COLUMN "decidedAt" DATETIME;
ALTER TABLE "Claim" ADD COLUMN "decisionNote" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Claim" ADD COLUMN "erasedAt" DATETIME;
