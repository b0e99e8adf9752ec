-- AlterTable
ALTER TABLE "experts" ADD COLUMN     "search_words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "expert_words" (
    "word" TEXT NOT NULL,

    CONSTRAINT "expert_words_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "experts_search_words_idx" ON "experts" USING GIN ("search_words");

-- What a person may be found by: the name lives with the person, so both sides keep the words.
CREATE FUNCTION "experts_keep_search_words"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said text;
BEGIN
  said := plain(concat_ws(' ', NEW.kind::text, (SELECT name FROM users WHERE id = NEW.user_id), NEW.headline, array_to_string(NEW.expertise, ' ')));
  NEW.search_words := ARRAY(SELECT DISTINCT word FROM regexp_split_to_table(said, '[^[:alnum:]]+') AS word WHERE word <> '' ORDER BY word);
  -- In one order, so that two profiles saved at once never wait for each other in a circle.
  INSERT INTO expert_words SELECT word FROM unnest(NEW.search_words) AS word ORDER BY word ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER "experts_keep_search_words" BEFORE INSERT OR UPDATE OF "kind", "headline", "expertise", "user_id", "search_words" ON "experts"
  FOR EACH ROW EXECUTE FUNCTION "experts_keep_search_words"();

CREATE FUNCTION "users_keep_search_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE experts SET search_words = '{}' WHERE user_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "users_keep_search_words" AFTER UPDATE OF "name" ON "users"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION "users_keep_search_words"();

UPDATE "experts" SET "search_words" = '{}';

-- The known words that begin with what was typed; when none does, the dozen that look most like it.
CREATE INDEX "expert_words_prefix" ON "expert_words" ("word" text_pattern_ops);
CREATE INDEX "expert_words_trgm" ON "expert_words" USING gin ("word" gin_trgm_ops);
CREATE FUNCTION "expert_words_like"(typed text) RETURNS text[] LANGUAGE plpgsql STABLE
SET pg_trgm.similarity_threshold = 0.3 AS $$
DECLARE found text[];
BEGIN
  found := ARRAY(SELECT word FROM expert_words WHERE word ^@ typed LIMIT 200);
  IF cardinality(found) > 0 THEN RETURN found; END IF;
  RETURN ARRAY(SELECT word FROM expert_words WHERE word % typed ORDER BY similarity(word, typed) DESC, word LIMIT 12);
END $$;

-- Best first: the average rating, drawn towards 4 by as much as five reviews weigh.
CREATE FUNCTION "expert_score"(rating_total integer, review_count integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (rating_total + 20)::float8 / (review_count + 5)
$$;
CREATE INDEX "experts_listed_by_score" ON "experts" ("expert_score"("rating_total", "review_count") DESC, "id") WHERE "published_at" IS NOT NULL;
CREATE INDEX "experts_listed_by_price" ON "experts" ("comparable_price_cents", "id") WHERE "published_at" IS NOT NULL;
DROP INDEX "experts_listed_by_rating";
DROP INDEX "experts_headline_trgm";
