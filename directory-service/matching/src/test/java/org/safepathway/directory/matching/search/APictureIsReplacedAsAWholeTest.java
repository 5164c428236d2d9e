package org.safepathway.directory.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.matching.Offers;

class APictureIsReplacedAsAWholeTest {

  private final List<Listed> all = Offers.listed();
  private final List<Listed> few = all.subList(0, 5);

  @Test
  void afterwardsOnlyTheNewOffersAreFound() {
    OfferSearch search = OfferSearch.of(all);
    assertThat(search.search("refuge", 50)).contains(Offers.offer("hawthorn-refuge"));
    search.rebuild(List.of(Offers.offer("dove-court")));
    assertThat(search.search("refuge", 50)).isEmpty();
    assertThat(search.search("court", 50)).hasSize(1);
    search.rebuild(List.of());
    assertThat(search.search("court", 50)).isEmpty();
    assertThat(search.search("", 50)).isEmpty();
    assertThat(search.saying("court")).isEmpty();
  }

  @Test
  void whoSearchesMeanwhileSeesOneOrTheOther() throws Exception {
    OfferSearch search = OfferSearch.of(all);
    AtomicBoolean ended = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(
            threads.submit(
                () -> {
                  while (!ended.get()) {
                    OfferSearch.Picture picture = search.picture();
                    int size = picture.listed().size();
                    assertThat(size).isIn(all.size(), few.size());
                    assertThat(picture.search("", 100)).hasSize(size);
                    assertThat(picture.search("safe rooms women", 100))
                        .isNotEmpty()
                        .allMatch(picture.listed()::contains);
                  }
                }));
      }
      for (int i = 0; i < 40; i++) {
        search.rebuild(i % 2 == 0 ? few : all);
      }
      ended.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
  }
}
