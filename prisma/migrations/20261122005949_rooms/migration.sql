-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN "calendar" JSONB;

-- CreateTable
CREATE TABLE "BookingGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lenderSpaceId" TEXT NOT NULL,
    "listingId" TEXT,
    "borrowerKind" TEXT NOT NULL,
    "borrowerSpaceId" TEXT,
    "organisationName" TEXT,
    "borrowerUserId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "persons" INTEGER,
    "series" JSONB,
    "continuesId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "BookingGroup_lenderSpaceId_fkey" FOREIGN KEY ("lenderSpaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BookingGroup_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "BookingGroup_borrowerSpaceId_fkey" FOREIGN KEY ("borrowerSpaceId") REFERENCES "Space" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolHoliday" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "spaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "firstDate" TEXT NOT NULL,
    "lastDate" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SchoolHoliday_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pass" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "holderId" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validUntil" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "Pass_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pass_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PassEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "passId" TEXT NOT NULL,
    "bookingId" TEXT,
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "actorId" TEXT,
    "at" DATETIME NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "PassEntry_passId_fkey" FOREIGN KEY ("passId") REFERENCES "Pass" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PassEntry_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PassAcceptance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "spaceId" TEXT NOT NULL,
    "networkId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "PassAcceptance_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PassAcceptance_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "renewedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ExternalCalendar" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listingId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "content" TEXT NOT NULL DEFAULT '',
    "etag" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "attemptedAt" DATETIME,
    "succeededAt" DATETIME,
    "readAt" DATETIME,
    "error" TEXT NOT NULL DEFAULT '',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "warnings" JSONB NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "ExternalCalendar_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listingId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "bookingId" TEXT,
    CONSTRAINT "PublicRequest_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Columns are added one by one: SQLite would otherwise rebuild the largest tables.
-- AlterTable
ALTER TABLE "User" ADD COLUMN "guest" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Booking" ADD COLUMN "quote" JSONB;
ALTER TABLE "Booking" ADD COLUMN "persons" INTEGER;
ALTER TABLE "Booking" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Booking" ADD COLUMN "insurance" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Booking" ADD COLUMN "groupId" TEXT REFERENCES "BookingGroup" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Booking" ADD COLUMN "occurrence" TEXT;
ALTER TABLE "Booking" ADD COLUMN "passId" TEXT REFERENCES "Pass" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Listing" ADD COLUMN "tariff" JSONB;
ALTER TABLE "Listing" ADD COLUMN "opening" JSONB;
ALTER TABLE "Listing" ADD COLUMN "occupancy" TEXT NOT NULL DEFAULT 'whole';
ALTER TABLE "Listing" ADD COLUMN "access" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Listing" ADD COLUMN "showsNames" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Picture" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'photo';

-- AlterTable
ALTER TABLE "Block" ADD COLUMN "calendarId" TEXT REFERENCES "ExternalCalendar" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Block" ADD COLUMN "externalKey" TEXT;

-- CreateIndex
CREATE INDEX "Booking_groupId_idx" ON "Booking"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_groupId_occurrence_key" ON "Booking"("groupId", "occurrence");

-- CreateIndex
CREATE UNIQUE INDEX "Block_calendarId_externalKey_key" ON "Block"("calendarId", "externalKey");

-- CreateIndex
CREATE UNIQUE INDEX "BookingGroup_code_key" ON "BookingGroup"("code");

-- CreateIndex
CREATE INDEX "BookingGroup_lenderSpaceId_createdAt_idx" ON "BookingGroup"("lenderSpaceId", "createdAt");

-- CreateIndex
CREATE INDEX "BookingGroup_borrowerUserId_idx" ON "BookingGroup"("borrowerUserId");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolHoliday_spaceId_name_firstDate_key" ON "SchoolHoliday"("spaceId", "name", "firstDate");

-- CreateIndex
CREATE UNIQUE INDEX "Pass_code_key" ON "Pass"("code");

-- CreateIndex
CREATE INDEX "Pass_holderId_idx" ON "Pass"("holderId");

-- CreateIndex
CREATE INDEX "Pass_spaceId_idx" ON "Pass"("spaceId");

-- CreateIndex
CREATE INDEX "PassEntry_passId_idx" ON "PassEntry"("passId");

-- CreateIndex
CREATE INDEX "PassEntry_bookingId_idx" ON "PassEntry"("bookingId");

-- CreateIndex
CREATE UNIQUE INDEX "PassAcceptance_spaceId_networkId_key" ON "PassAcceptance"("spaceId", "networkId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_kind_subjectId_key" ON "CalendarFeed"("kind", "subjectId");

-- CreateIndex
CREATE INDEX "ExternalCalendar_listingId_idx" ON "ExternalCalendar"("listingId");

-- CreateIndex
CREATE INDEX "ExternalCalendar_dueAt_idx" ON "ExternalCalendar"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "PublicRequest_tokenHash_key" ON "PublicRequest"("tokenHash");

-- CreateIndex
CREATE INDEX "PublicRequest_email_createdAt_idx" ON "PublicRequest"("email", "createdAt");
