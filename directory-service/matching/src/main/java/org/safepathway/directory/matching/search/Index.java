package org.safepathway.directory.matching.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.matching.text.Labels;

/**
 * A picture that is never changed. It is all in memory and holds no file, so it is left to the
 * garbage collector: whoever still searches it must not find it closed.
 */
final class Index implements OfferSearch.Picture {

  private final List<Listed> listed;
  private final IndexSearcher searcher;
  private final Queries queries;

  Index(List<Listed> offers, Synonyms synonyms) {
    this.listed =
        offers.stream().sorted(Comparator.comparing(each -> each.offer().id().value())).toList();
    this.queries = new Queries(synonyms);
    try {
      this.searcher = new IndexSearcher(DirectoryReader.open(written(listed)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A cache would keep what was asked.
    searcher.setQueryCache(null);
  }

  private static ByteBuffersDirectory written(List<Listed> listed) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (OfferAnalyzer analyzer = new OfferAnalyzer(null);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Listed each : listed) {
        writer.addDocument(document(each));
      }
      // One segment: documents are numbered in the order of the ids, by which equals are sorted.
      writer.forceMerge(1);
    }
    return directory;
  }

  private static Document document(Listed each) {
    Offer offer = each.offer();
    String name = offer.name() + ". " + each.organisation().name();
    String labels =
        Stream.of(
                Stream.of(offer.kind()),
                offer.areas().stream(),
                offer.languages().stream(),
                offer.dialects().stream(),
                offer.dialects().stream().map(dialect -> dialect.language()),
                offer.needs().stream(),
                offer.eligibility().access().stream())
            .flatMap(words -> words)
            .map(Labels::of)
            .distinct()
            .sorted()
            .collect(Collectors.joining(". "));
    Document document = new Document();
    document.add(new TextField(Queries.NAME, name, Field.Store.NO));
    document.add(new TextField(Queries.LABELS, labels, Field.Store.NO));
    document.add(
        new TextField(
            Queries.ALL, name + ". " + offer.description() + " " + labels, Field.Store.NO));
    return document;
  }

  @Override
  public List<Listed> listed() {
    return listed;
  }

  @Override
  public List<Listed> search(String text, int most) {
    Query query = queries.ranking(text);
    if (query == null) {
      return listed.subList(0, Math.min(most, listed.size()));
    }
    List<Listed> found = new ArrayList<>();
    for (int document : documents(query, most)) {
      found.add(listed.get(document));
    }
    return List.copyOf(found);
  }

  @Override
  public Set<OfferId> saying(String text) {
    Query query = queries.all(text);
    Set<OfferId> found = new HashSet<>();
    if (query == null) {
      return found;
    }
    try {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          DocIdSetIterator documents = scorer.iterator();
          while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            found.add(listed.get(leaf.docBase + documents.docID()).offer().id());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The limit of the benchmark: what Lucene alone takes for a ranking query. */
  int hits(String text, int most) {
    Query query = queries.ranking(text);
    return query == null ? 0 : documents(query, most).size();
  }

  private List<Integer> documents(Query query, int most) {
    try {
      List<Integer> documents = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        documents.add(hit.doc);
      }
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
