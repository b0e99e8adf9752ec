-- Nearly nobody is suspended: who counts experts asks this small index instead of everybody's row.
CREATE INDEX "users_suspended" ON "users" ("id") WHERE "suspended_at" IS NOT NULL;
-- Counting the listed ones reads this index alone.
CREATE INDEX "experts_listed" ON "experts" ("calendar_id", "user_id") WHERE "published_at" IS NOT NULL;
