-- CreateTable
CREATE TABLE "GroupOrder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "networkId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "packName" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "packSize" INTEGER NOT NULL,
    "steps" JSONB NOT NULL,
    "deliveryCents" INTEGER NOT NULL,
    "deliverySplit" TEXT NOT NULL,
    "minimum" INTEGER NOT NULL,
    "deadlineAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "abandonedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "GroupOrder_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupOrder_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderWish" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "packs" INTEGER NOT NULL,
    "ceilingCents" INTEGER,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "OrderWish_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "GroupOrder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OrderWish_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderShare" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "packs" INTEGER NOT NULL,
    "goodsCents" INTEGER NOT NULL,
    "deliveryCents" INTEGER NOT NULL,
    CONSTRAINT "OrderShare_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "GroupOrder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OrderShare_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderDelivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shareId" TEXT NOT NULL,
    "good" INTEGER NOT NULL,
    "damaged" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "correctsId" TEXT,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "OrderDelivery_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "OrderShare" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OrderDelivery_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "OrderDelivery" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderPayment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shareId" TEXT NOT NULL,
    "cents" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "OrderPayment_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "OrderShare" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "details" JSONB NOT NULL,
    CONSTRAINT "OrderEvent_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "GroupOrder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "GroupOrder_code_key" ON "GroupOrder"("code");

-- CreateIndex
CREATE INDEX "GroupOrder_networkId_createdAt_idx" ON "GroupOrder"("networkId", "createdAt");

-- CreateIndex
CREATE INDEX "GroupOrder_spaceId_idx" ON "GroupOrder"("spaceId");

-- CreateIndex
CREATE INDEX "GroupOrder_closedAt_deadlineAt_idx" ON "GroupOrder"("closedAt", "deadlineAt");

-- CreateIndex
CREATE INDEX "OrderWish_spaceId_idx" ON "OrderWish"("spaceId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderWish_orderId_spaceId_number_key" ON "OrderWish"("orderId", "spaceId", "number");

-- CreateIndex
CREATE INDEX "OrderShare_spaceId_idx" ON "OrderShare"("spaceId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderShare_orderId_spaceId_key" ON "OrderShare"("orderId", "spaceId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderDelivery_correctsId_key" ON "OrderDelivery"("correctsId");

-- CreateIndex
CREATE INDEX "OrderDelivery_shareId_idx" ON "OrderDelivery"("shareId");

-- CreateIndex
CREATE INDEX "OrderPayment_shareId_idx" ON "OrderPayment"("shareId");

-- CreateIndex
CREATE INDEX "OrderEvent_orderId_at_idx" ON "OrderEvent"("orderId", "at");
