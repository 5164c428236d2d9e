package org.safepathway.directory.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.matching.Offers;

class SearchFindsWhatPeopleMeanTest {

  private final OfferSearch search = OfferSearch.of(Offers.listed());

  @ParameterizedTest
  @CsvSource({
    "HBA, brook-marriage",
    "hbv, brook-marriage",
    "honour-based abuse, brook-marriage",
    "“honour” based violence, brook-marriage",
    "honor based violence, brook-marriage",
    "forced marriages, brook-marriage",
    "forced marriage Coventry, brook-marriage",
    "Mirpuri, brook-advocacy",
    "Pahari, brook-advocacy",
    "Pothwari, potter-outreach",
    "Mirpuri Dudley, potter-outreach",
    "Punjabi men, grove-men",
    "Farsi or Somali FGM, fern-fgm",
    "female genital mutilation, fern-fgm",
    "independent domestic violence adviser, cedar-idva",
    "IDVA, cedar-idva",
    "idvas, cedar-idva",
    "BSL counsellor, iris-counselling",
    "sign language, iris-outreach",
    "therapy in Polish, jasmine-counselling",
    "rape, laurel-isva",
    "injunctions, dove-court",
    "non-molestation order, dove-court",
    "shelter, hawthorn-refuge",
    "wheelchair, maple-flats",
    "step-free, maple-flats",
    "elderly, heath-elders",
    "kids, kite-children",
    "kite childrens, kite-children",
    "Kité, kite-children",
    "I need a refuge for Sandwell, hawthorn-refuge",
    "young people, willow-outreach"
  })
  void itIsAmongTheFirst(String text, String id) {
    assertThat(ids(search.search(text, 4))).contains(id);
  }

  @Test
  void thoseWithAllWordsComeBeforeTheRest() {
    List<String> found = ids(search.search("counselling Polish", 50));
    assertThat(found.getFirst()).isEqualTo("jasmine-counselling");
    assertThat(search.saying("counselling Polish"))
        .extracting(Object::toString)
        .containsExactly("jasmine-counselling");
    assertThat(found).hasSizeGreaterThan(3).doesNotHaveDuplicates();
  }

  @Test
  void aTextWithoutAWordFindsAllInTheOrderOfTheIds() {
    List<String> all =
        Offers.listed().stream().map(each -> each.offer().id().value()).sorted().toList();
    assertThat(ids(search.search("", 100))).isEqualTo(all);
    assertThat(ids(search.search(" ?! the and ", 100))).isEqualTo(all);
    assertThat(ids(search.search("", 2))).isEqualTo(all.subList(0, 2));
    assertThat(search.saying("?")).isEmpty();
  }

  @Test
  void aWordThatNoOfferHasFindsNone() {
    assertThat(search.search("zebra", 10)).isEmpty();
  }

  private static List<String> ids(List<Listed> found) {
    return found.stream().map(each -> each.offer().id().value()).toList();
  }
}
