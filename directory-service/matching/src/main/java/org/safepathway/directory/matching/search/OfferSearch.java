package org.safepathway.directory.matching.search;

import java.util.List;
import java.util.Set;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.OfferId;

/**
 * The offers, searchable by their words: stems, synonyms, and what their areas, languages, needs
 * and kinds are called. In memory only. Safe for many threads; {@link #rebuild} puts a new picture
 * in place as a whole, and whoever searches meanwhile has the old one to the end.
 */
public final class OfferSearch {

  private final Synonyms synonyms;
  private volatile Picture picture;

  private OfferSearch(Synonyms synonyms, List<Listed> listed) {
    this.synonyms = synonyms;
    this.picture = new Index(listed, synonyms);
  }

  /** One moment’s offers. */
  public sealed interface Picture permits Index {

    /** All of them, by the id of the offer. */
    List<Listed> listed();

    /**
     * The offers that have some of the words, the best first; those that have all come before the
     * rest. All of them where the text has no word.
     *
     * @param text as somebody wrote it: nothing in it is a command
     * @param most how many at most, from 1
     */
    List<Listed> search(String text, int most);

    /**
     * The offers that have all of the words, whatever other offers there are. None where the text
     * has no word.
     *
     * @param text as somebody wrote it: nothing in it is a command
     */
    Set<OfferId> saying(String text);
  }

  /** Searches these, with the built-in synonyms. */
  public static OfferSearch of(List<Listed> listed) {
    return of(listed, Synonyms.builtIn());
  }

  /** Searches these. */
  public static OfferSearch of(List<Listed> listed, Synonyms synonyms) {
    return new OfferSearch(synonyms, listed);
  }

  /** Puts these in place of what was searched. */
  public void rebuild(List<Listed> listed) {
    picture = new Index(listed, synonyms);
  }

  /** What is searched now: for several questions that must see the same offers. */
  public Picture picture() {
    return picture;
  }

  /** {@link Picture#search} of what is searched now. */
  public List<Listed> search(String text, int most) {
    return picture().search(text, most);
  }

  /** {@link Picture#saying} of what is searched now. */
  public Set<OfferId> saying(String text) {
    return picture().saying(text);
  }
}
