-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'campaign',
    "spaceId" TEXT NOT NULL,
    "networkId" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "territory" TEXT NOT NULL DEFAULT '',
    "regime" TEXT NOT NULL DEFAULT 'no_claim',
    "policy" JSONB NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'prepared',
    "opensAt" DATETIME,
    "closesAt" DATETIME,
    "closedText" TEXT NOT NULL DEFAULT '',
    "redirectUrl" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Campaign_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Campaign_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CampaignRole" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CampaignRole_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductionItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'piece',
    "revision" TEXT NOT NULL DEFAULT '',
    "designId" TEXT,
    "settings" TEXT NOT NULL DEFAULT '',
    "checklist" JSONB NOT NULL,
    "requestable" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ProductionItem_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KitPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kitId" TEXT NOT NULL,
    "componentId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "KitPart_kitId_fkey" FOREIGN KEY ("kitId") REFERENCES "ProductionItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "KitPart_componentId_fkey" FOREIGN KEY ("componentId") REFERENCES "ProductionItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CampaignValidation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "usage" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "conditions" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "validFrom" DATETIME NOT NULL,
    "validUntil" DATETIME,
    "withdrawnAt" DATETIME,
    "withdrawalRecordedAt" DATETIME,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "CampaignValidation_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CampaignValidation_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProductionItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductionContact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "message" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'fr',
    "createdAt" DATETIME NOT NULL,
    "erasedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ProductionRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "requesterKind" TEXT NOT NULL,
    "requesterName" TEXT NOT NULL,
    "matchKey" TEXT NOT NULL DEFAULT '',
    "contactId" TEXT NOT NULL,
    "userId" TEXT,
    "spaceId" TEXT,
    "usage" TEXT NOT NULL,
    "town" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "latitude" REAL,
    "longitude" REAL,
    "deliveryHours" TEXT NOT NULL DEFAULT '',
    "tier" INTEGER NOT NULL DEFAULT 2,
    "urgency" JSONB NOT NULL,
    "neededBy" DATETIME,
    "stage" TEXT NOT NULL,
    "duplicateOfId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "verifiedAt" DATETIME,
    "expiresAt" DATETIME NOT NULL,
    "askedAgainAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "ProductionRequest_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProductionRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "ProductionContact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RequestLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "target" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL DEFAULT 1,
    "acceptsPart" BOOLEAN NOT NULL DEFAULT true,
    "surplusConsented" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "RequestLine_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ProductionRequest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RequestLine_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProductionItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductionRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "target" INTEGER NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'planned',
    "pausedBy" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "ProductionRun_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProductionRun_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProductionItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "spaceId" TEXT,
    "quantity" INTEGER NOT NULL,
    "promisedFor" DATETIME NOT NULL,
    "condition" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Pledge_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ProductionRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pledge_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AdvanceEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pledgeId" TEXT NOT NULL,
    "material" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "AdvanceEntry_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "runId" TEXT,
    "pledgeId" TEXT,
    "makerId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "declared" INTEGER NOT NULL,
    "revision" TEXT NOT NULL,
    "materialBatch" TEXT NOT NULL DEFAULT '',
    "pilot" BOOLEAN NOT NULL DEFAULT false,
    "isKit" BOOLEAN NOT NULL DEFAULT false,
    "parentId" TEXT,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "quarantineUntil" DATETIME NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "Lot_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Lot_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProductionItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Lot_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ProductionRun" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Lot_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Lot_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Inspection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lotId" TEXT NOT NULL,
    "inspectorId" TEXT NOT NULL,
    "accepted" INTEGER NOT NULL,
    "rework" INTEGER NOT NULL,
    "scrapped" INTEGER NOT NULL,
    "defects" JSONB NOT NULL,
    "checklist" JSONB NOT NULL,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "Inspection_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recall" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT,
    "by" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "liftedAt" DATETIME,
    CONSTRAINT "Recall_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductionMovement" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "lotId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "fromBucket" TEXT NOT NULL,
    "fromHolder" TEXT NOT NULL,
    "toBucket" TEXT NOT NULL,
    "toHolder" TEXT NOT NULL,
    "reversed" BOOLEAN NOT NULL DEFAULT false,
    "correctsId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "shipmentLineId" TEXT,
    "requestLineId" TEXT,
    "receiptLineId" TEXT,
    "inspectionId" TEXT,
    "kitLotId" TEXT,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "ProductionMovement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProductionMovement_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProductionMovement_kitLotId_fkey" FOREIGN KEY ("kitLotId") REFERENCES "Lot" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductionBalance" (
    "lotId" TEXT NOT NULL,
    "bucket" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    PRIMARY KEY ("lotId", "bucket", "holder"),
    CONSTRAINT "ProductionBalance_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReservationEntry" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "requestLineId" TEXT NOT NULL,
    "lotId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,
    "explanation" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "shipmentLineId" TEXT,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "ReservationEntry_requestLineId_fkey" FOREIGN KEY ("requestLineId") REFERENCES "RequestLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReservationEntry_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReservationBalance" (
    "requestLineId" TEXT NOT NULL,
    "lotId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    PRIMARY KEY ("requestLineId", "lotId", "spaceId")
);

-- CreateTable
CREATE TABLE "Shipment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'deliver',
    "fromSpaceId" TEXT NOT NULL,
    "requestId" TEXT,
    "toSpaceId" TEXT,
    "roundId" TEXT,
    "intermediary" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'prepared',
    "note" JSONB NOT NULL,
    "handOverCode" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "handedOverAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Shipment_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Shipment_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ProductionRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Shipment_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShipmentLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shipmentId" TEXT NOT NULL,
    "requestLineId" TEXT,
    "lotId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    CONSTRAINT "ShipmentLine_shipmentId_fkey" FOREIGN KEY ("shipmentId") REFERENCES "Shipment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShipmentLine_requestLineId_fkey" FOREIGN KEY ("requestLineId") REFERENCES "RequestLine" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ShipmentLine_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shipmentId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "by" TEXT NOT NULL DEFAULT 'account',
    "note" TEXT NOT NULL DEFAULT '',
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "Receipt_shipmentId_fkey" FOREIGN KEY ("shipmentId") REFERENCES "Shipment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReceiptLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "receiptId" TEXT NOT NULL,
    "shipmentLineId" TEXT NOT NULL,
    "good" INTEGER NOT NULL DEFAULT 0,
    "damaged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "refusedReason" TEXT NOT NULL DEFAULT '',
    "missing" INTEGER NOT NULL DEFAULT 0,
    "surplus" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ReceiptLine_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReceiptLine_shipmentLineId_fkey" FOREIGN KEY ("shipmentLineId") REFERENCES "ShipmentLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "driverId" TEXT,
    "capacity" INTEGER NOT NULL,
    "leavesAt" DATETIME NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'planned',
    "startLatitude" REAL,
    "startLongitude" REAL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Round_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Round_driverId_fkey" FOREIGN KEY ("driverId") REFERENCES "ProductionContact" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundStop" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL,
    "latitude" REAL,
    "longitude" REAL,
    "opens" DATETIME,
    "closes" DATETIME,
    "doneAt" DATETIME,
    CONSTRAINT "RoundStop_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaymentAgreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "payer" TEXT NOT NULL,
    "capCents" INTEGER NOT NULL,
    "rateCents" INTEGER,
    "itemId" TEXT,
    "basis" TEXT NOT NULL DEFAULT 'accepted',
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "PaymentAgreement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "claimantId" TEXT NOT NULL,
    "spaceId" TEXT,
    "siret" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "label" TEXT NOT NULL DEFAULT '',
    "proof" TEXT NOT NULL DEFAULT '',
    "amountCents" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "decidedById" TEXT,
    "paidAt" DATETIME,
    "paymentRef" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Claim_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "PaymentAgreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClaimEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "lotId" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,
    "rateCents" INTEGER NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "ClaimEntry_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ClaimEntry_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Donation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amountCents" INTEGER,
    "material" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER,
    "giver" TEXT NOT NULL DEFAULT '',
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,
    "correctsId" TEXT,
    "key" TEXT NOT NULL,
    CONSTRAINT "Donation_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublishedTotal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "itemId" TEXT,
    "label" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "asOf" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "PublishedTotal_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductionEvent" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromStage" TEXT,
    "toStage" TEXT,
    "details" JSONB NOT NULL,
    "actorId" TEXT NOT NULL,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "key" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_code_key" ON "Campaign"("code");

-- CreateIndex
CREATE INDEX "Campaign_spaceId_kind_idx" ON "Campaign"("spaceId", "kind");

-- CreateIndex
CREATE INDEX "Campaign_stage_idx" ON "Campaign"("stage");

-- CreateIndex
CREATE INDEX "CampaignRole_userId_idx" ON "CampaignRole"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignRole_campaignId_userId_role_key" ON "CampaignRole"("campaignId", "userId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "ProductionItem_campaignId_name_key" ON "ProductionItem"("campaignId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "KitPart_kitId_componentId_key" ON "KitPart"("kitId", "componentId");

-- CreateIndex
CREATE INDEX "CampaignValidation_campaignId_idx" ON "CampaignValidation"("campaignId");

-- CreateIndex
CREATE INDEX "CampaignValidation_itemId_revision_idx" ON "CampaignValidation"("itemId", "revision");

-- CreateIndex
CREATE INDEX "ProductionContact_email_idx" ON "ProductionContact"("email");

-- CreateIndex
CREATE UNIQUE INDEX "ProductionRequest_code_key" ON "ProductionRequest"("code");

-- CreateIndex
CREATE INDEX "ProductionRequest_campaignId_stage_createdAt_idx" ON "ProductionRequest"("campaignId", "stage", "createdAt");

-- CreateIndex
CREATE INDEX "ProductionRequest_campaignId_matchKey_idx" ON "ProductionRequest"("campaignId", "matchKey");

-- CreateIndex
CREATE INDEX "ProductionRequest_stage_expiresAt_idx" ON "ProductionRequest"("stage", "expiresAt");

-- CreateIndex
CREATE INDEX "ProductionRequest_userId_idx" ON "ProductionRequest"("userId");

-- CreateIndex
CREATE INDEX "RequestLine_campaignId_itemId_idx" ON "RequestLine"("campaignId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "RequestLine_requestId_itemId_key" ON "RequestLine"("requestId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "ProductionRun_code_key" ON "ProductionRun"("code");

-- CreateIndex
CREATE INDEX "ProductionRun_campaignId_stage_idx" ON "ProductionRun"("campaignId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_code_key" ON "Pledge"("code");

-- CreateIndex
CREATE INDEX "Pledge_runId_stage_createdAt_idx" ON "Pledge"("runId", "stage", "createdAt");

-- CreateIndex
CREATE INDEX "Pledge_userId_idx" ON "Pledge"("userId");

-- CreateIndex
CREATE INDEX "Pledge_stage_promisedFor_idx" ON "Pledge"("stage", "promisedFor");

-- CreateIndex
CREATE UNIQUE INDEX "AdvanceEntry_key_key" ON "AdvanceEntry"("key");

-- CreateIndex
CREATE INDEX "AdvanceEntry_pledgeId_idx" ON "AdvanceEntry"("pledgeId");

-- CreateIndex
CREATE UNIQUE INDEX "Lot_code_key" ON "Lot"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Lot_key_key" ON "Lot"("key");

-- CreateIndex
CREATE INDEX "Lot_campaignId_itemId_idx" ON "Lot"("campaignId", "itemId");

-- CreateIndex
CREATE INDEX "Lot_runId_idx" ON "Lot"("runId");

-- CreateIndex
CREATE INDEX "Lot_pledgeId_idx" ON "Lot"("pledgeId");

-- CreateIndex
CREATE INDEX "Lot_spaceId_idx" ON "Lot"("spaceId");

-- CreateIndex
CREATE INDEX "Lot_campaignId_revision_idx" ON "Lot"("campaignId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Inspection_key_key" ON "Inspection"("key");

-- CreateIndex
CREATE INDEX "Inspection_lotId_idx" ON "Inspection"("lotId");

-- CreateIndex
CREATE INDEX "Recall_campaignId_idx" ON "Recall"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "ProductionMovement_id_key" ON "ProductionMovement"("id");

-- CreateIndex
CREATE UNIQUE INDEX "ProductionMovement_key_key" ON "ProductionMovement"("key");

-- CreateIndex
CREATE INDEX "ProductionMovement_lotId_occurredAt_idx" ON "ProductionMovement"("lotId", "occurredAt");

-- CreateIndex
CREATE INDEX "ProductionMovement_campaignId_itemId_kind_idx" ON "ProductionMovement"("campaignId", "itemId", "kind");

-- CreateIndex
CREATE INDEX "ProductionMovement_campaignId_recordedAt_idx" ON "ProductionMovement"("campaignId", "recordedAt");

-- CreateIndex
CREATE INDEX "ProductionMovement_shipmentLineId_idx" ON "ProductionMovement"("shipmentLineId");

-- CreateIndex
CREATE INDEX "ProductionMovement_requestLineId_idx" ON "ProductionMovement"("requestLineId");

-- CreateIndex
CREATE INDEX "ProductionMovement_correctsId_idx" ON "ProductionMovement"("correctsId");

-- CreateIndex
CREATE INDEX "ProductionMovement_kitLotId_idx" ON "ProductionMovement"("kitLotId");

-- CreateIndex
CREATE UNIQUE INDEX "ReservationEntry_id_key" ON "ReservationEntry"("id");

-- CreateIndex
CREATE UNIQUE INDEX "ReservationEntry_key_key" ON "ReservationEntry"("key");

-- CreateIndex
CREATE INDEX "ReservationEntry_requestLineId_idx" ON "ReservationEntry"("requestLineId");

-- CreateIndex
CREATE INDEX "ReservationEntry_lotId_spaceId_idx" ON "ReservationEntry"("lotId", "spaceId");

-- CreateIndex
CREATE INDEX "ReservationEntry_campaignId_idx" ON "ReservationEntry"("campaignId");

-- CreateIndex
CREATE INDEX "ReservationBalance_lotId_spaceId_idx" ON "ReservationBalance"("lotId", "spaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Shipment_code_key" ON "Shipment"("code");

-- CreateIndex
CREATE INDEX "Shipment_campaignId_stage_idx" ON "Shipment"("campaignId", "stage");

-- CreateIndex
CREATE INDEX "Shipment_requestId_idx" ON "Shipment"("requestId");

-- CreateIndex
CREATE INDEX "Shipment_roundId_idx" ON "Shipment"("roundId");

-- CreateIndex
CREATE INDEX "ShipmentLine_shipmentId_idx" ON "ShipmentLine"("shipmentId");

-- CreateIndex
CREATE INDEX "ShipmentLine_requestLineId_idx" ON "ShipmentLine"("requestLineId");

-- CreateIndex
CREATE INDEX "ShipmentLine_lotId_idx" ON "ShipmentLine"("lotId");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_key_key" ON "Receipt"("key");

-- CreateIndex
CREATE INDEX "Receipt_shipmentId_idx" ON "Receipt"("shipmentId");

-- CreateIndex
CREATE INDEX "ReceiptLine_shipmentLineId_idx" ON "ReceiptLine"("shipmentLineId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_code_key" ON "Round"("code");

-- CreateIndex
CREATE INDEX "Round_campaignId_leavesAt_idx" ON "Round"("campaignId", "leavesAt");

-- CreateIndex
CREATE UNIQUE INDEX "RoundStop_roundId_position_key" ON "RoundStop"("roundId", "position");

-- CreateIndex
CREATE INDEX "PaymentAgreement_campaignId_idx" ON "PaymentAgreement"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_code_key" ON "Claim"("code");

-- CreateIndex
CREATE INDEX "Claim_campaignId_stage_idx" ON "Claim"("campaignId", "stage");

-- CreateIndex
CREATE INDEX "Claim_agreementId_idx" ON "Claim"("agreementId");

-- CreateIndex
CREATE INDEX "Claim_claimantId_idx" ON "Claim"("claimantId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimEntry_key_key" ON "ClaimEntry"("key");

-- CreateIndex
CREATE INDEX "ClaimEntry_lotId_idx" ON "ClaimEntry"("lotId");

-- CreateIndex
CREATE INDEX "ClaimEntry_claimId_idx" ON "ClaimEntry"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Donation_key_key" ON "Donation"("key");

-- CreateIndex
CREATE INDEX "Donation_campaignId_kind_idx" ON "Donation"("campaignId", "kind");

-- CreateIndex
CREATE INDEX "PublishedTotal_campaignId_idx" ON "PublishedTotal"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "ProductionEvent_id_key" ON "ProductionEvent"("id");

-- CreateIndex
CREATE UNIQUE INDEX "ProductionEvent_key_key" ON "ProductionEvent"("key");

-- CreateIndex
CREATE INDEX "ProductionEvent_subjectKind_subjectId_idx" ON "ProductionEvent"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "ProductionEvent_campaignId_recordedAt_idx" ON "ProductionEvent"("campaignId", "recordedAt");
