package org.safepathway.directory.matching.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes queries of what somebody wrote. The text is taken apart into words and nothing else: no
 * query language is read, so nothing in it can be wrong or do harm.
 */
final class Queries {

  static final String NAME = "name";
  static final String LABELS = "labels";
  static final String ALL = "all";

  private static final int LONGEST = 200;
  private static final float IN_NAME = 3;
  private static final float IN_LABELS = 2;

  /** More than any sum of scores of a text of {@link #LONGEST} characters. */
  private static final float ALL_WORDS = 1_000;

  private final QueryBuilder words;

  Queries(Synonyms synonyms) {
    this.words = new QueryBuilder(new OfferAnalyzer(synonyms));
  }

  /** Some of the words, those with all first; null if the text has none. */
  @Nullable Query ranking(String text) {
    Query some = words.createBooleanQuery(ALL, cut(text), Occur.SHOULD);
    Query all = all(text);
    if (some == null || all == null) {
      return null;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(some, Occur.MUST);
    query.add(new BoostQuery(new ConstantScoreQuery(all), ALL_WORDS), Occur.SHOULD);
    boost(query, NAME, text, IN_NAME);
    boost(query, LABELS, text, IN_LABELS);
    return query.build();
  }

  /** All of the words, each as it is or as a synonym; null if the text has none. */
  @Nullable Query all(String text) {
    return words.createBooleanQuery(ALL, cut(text), Occur.MUST);
  }

  private void boost(BooleanQuery.Builder query, String field, String text, float boost) {
    Query there = words.createBooleanQuery(field, cut(text), Occur.SHOULD);
    if (there != null) {
      query.add(new BoostQuery(there, boost), Occur.SHOULD);
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
