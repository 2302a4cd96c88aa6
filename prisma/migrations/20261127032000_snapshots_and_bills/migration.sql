-- AlterTable
ALTER TABLE "ProductionItem" ADD COLUMN "materials" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "CampaignSnapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    "takenById" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "CampaignSnapshot_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CampaignSnapshot_code_key" ON "CampaignSnapshot"("code");

-- CreateIndex
CREATE INDEX "CampaignSnapshot_campaignId_takenAt_idx" ON "CampaignSnapshot"("campaignId", "takenAt");
