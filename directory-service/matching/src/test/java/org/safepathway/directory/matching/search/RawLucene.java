package org.safepathway.directory.matching.search;

/** What Lucene alone takes for a query: the limit beside which the benchmark prints its figures. */
public final class RawLucene {

  private RawLucene() {}

  /** The hits of a ranking query, and nothing made of them. */
  public static int hits(OfferSearch search, String text, int most) {
    return ((Index) search.picture()).hits(text, most);
  }
}
