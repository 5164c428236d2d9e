package org.safepathway.directory.matching.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes a text apart into stems. Synonyms come last, as stems too, and only for what is looked for:
 * so a group can change without the offers being indexed anew.
 */
final class OfferAnalyzer extends Analyzer {

  /** Words that say nothing. “Her” and “men” are none of them. */
  private static final CharArraySet STOP =
      new CharArraySet(
          List.of(
              "a",
              "an",
              "and",
              "are",
              "as",
              "at",
              "be",
              "by",
              "for",
              "from",
              "in",
              "is",
              "it",
              "of",
              "on",
              "or",
              "so",
              "that",
              "the",
              "their",
              "they",
              "this",
              "to",
              "was",
              "who",
              "will",
              "with",
              "i",
              "need",
              "needs",
              "she",
              "speaking",
              "speaks",
              "called"),
          true);

  private final @Nullable Synonyms synonyms;

  OfferAnalyzer(@Nullable Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stems = new EnglishPossessiveFilter(words);
    stems = new LowerCaseFilter(stems);
    stems = new ASCIIFoldingFilter(stems);
    stems = new StopFilter(stems, STOP);
    stems = new PorterStemFilter(stems);
    if (synonyms != null) {
      stems = new SynonymGraphFilter(stems, synonyms.map(), false);
    }
    return new TokenStreamComponents(words, stems);
  }

  /** The stems of a text. */
  static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
