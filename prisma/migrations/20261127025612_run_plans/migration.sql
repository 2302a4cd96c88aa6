-- AlterTable
ALTER TABLE "ProductionRun" ADD COLUMN "pilotPieces" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ProductionRun" ADD COLUMN "startsAt" DATETIME;
ALTER TABLE "ProductionRun" ADD COLUMN "neededAt" DATETIME;
