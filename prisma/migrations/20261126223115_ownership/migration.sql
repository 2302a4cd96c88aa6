-- CreateTable
CREATE TABLE "OwnershipVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "heldAt" DATETIME,
    "endedAt" DATETIME,
    "orderId" TEXT,
    CONSTRAINT "OwnershipVersion_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OwnershipAcceptance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "OwnershipAcceptance_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OwnershipVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CoOwner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listingId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "share" INTEGER NOT NULL,
    "atOnce" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "CoOwner_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CoOwner_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "OwnershipVersion_orderId_key" ON "OwnershipVersion"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "OwnershipVersion_listingId_number_key" ON "OwnershipVersion"("listingId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "OwnershipAcceptance_versionId_spaceId_key" ON "OwnershipAcceptance"("versionId", "spaceId");

-- CreateIndex
CREATE INDEX "CoOwner_spaceId_idx" ON "CoOwner"("spaceId");

-- CreateIndex
CREATE UNIQUE INDEX "CoOwner_listingId_spaceId_key" ON "CoOwner"("listingId", "spaceId");
