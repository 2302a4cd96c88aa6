-- AlterTable
ALTER TABLE "User" ADD COLUMN "contributionsShownAt" DATETIME;
