-- The search reads a roster in memory: nothing asks the database for the best, the cheapest or those with a word any more.
DROP INDEX "experts_published_at_idx";
DROP INDEX "experts_languages_idx";
DROP INDEX "experts_countries_idx";
DROP INDEX "experts_expertise_idx";
DROP INDEX "experts_comparable_price_cents_idx";
DROP INDEX "experts_search_words_idx";
DROP INDEX "experts_listed_by_score";
DROP INDEX "experts_listed_by_price";
DROP INDEX "experts_listed";
DROP FUNCTION "expert_score"(integer, integer);
