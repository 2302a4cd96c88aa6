-- AlterTable
ALTER TABLE "Booking" ADD COLUMN "answerBy" DATETIME;

-- AlterTable
ALTER TABLE "PublicRequest" ADD COLUMN "groupId" TEXT;
