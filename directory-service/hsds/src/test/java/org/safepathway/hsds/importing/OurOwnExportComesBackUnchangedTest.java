package org.safepathway.hsds.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Timers;
import org.safepathway.hsds.InventedOffers;
import org.safepathway.hsds.Publishing;
import org.safepathway.hsds.document.ServiceDocument;
import org.safepathway.hsds.importing.Imported.Accepted;
import org.safepathway.hsds.importing.Imported.Read;

class OurOwnExportComesBackUnchangedTest {

  private static final List<ServiceDocument> EXPORTED =
      InventedOffers.all().stream().map(Publishing::service).toList();

  @Test
  void ontoWhatIsHeldNothingChanges() throws IOException {
    List<Offer> held = InventedOffers.all().stream().map(Listed::offer).toList();
    List<Accepted> accepted = imported(Known.of(InventedOffers.all())).accepted();

    assertThat(accepted).hasSize(14);
    for (int i = 0; i < 14; i++) {
      assertThat(accepted.get(i).draft().onto(held.get(i))).isEqualTo(held.get(i));
      assertThat(accepted.get(i).draft().offer().id()).isEqualTo(held.get(i).id());
    }
  }

  @Test
  void whatIsPrivateStaysAsItIsHeld() throws IOException {
    Offer held =
        InventedOffers.refuge(
            Set.of(LocalAuthority.DUDLEY),
            new Timers(2, 3, 4, 5),
            new Capacity(6, 1, LocalDate.of(2026, 11, 1)));
    Offer draft = imported(Known.of(InventedOffers.all())).accepted().getLast().draft().offer();

    assertThat(draft.areasUnsafe()).isEmpty();
    assertThat(draft.capacity()).isNull();
    assertThat(new Draft(draft, "Rowan Test House").onto(held)).isEqualTo(held);
  }

  @Test
  void inAnotherDirectoryItIsPublishedAlike() throws IOException {
    List<Accepted> accepted = imported(Known.NOTHING).accepted();

    assertThat(accepted).hasSize(14);
    for (int i = 0; i < 14; i++) {
      Listed was = InventedOffers.all().get(i);
      Organisation organisation =
          new Organisation(
              accepted.get(i).draft().offer().organisation(),
              accepted.get(i).draft().organisationName(),
              was.organisation().kind(),
              was.organisation().byAndFor(),
              true,
              List.of());
      ServiceDocument again =
          Publishing.service(
              new Listed(accepted.get(i).draft().offer(), organisation, was.modified()));

      assertThat(again)
          .usingRecursiveComparison()
          .ignoringFields("funding") // the standard knows no funding period
          .isEqualTo(EXPORTED.get(i));
    }
  }

  private static Read imported(Known known) throws IOException {
    byte[] document = org.safepathway.hsds.document.Documents.bytes(EXPORTED);
    return (Read)
        Documents.IMPORTING.read(new ByteArrayInputStream(document), Crosswalk.NONE, known);
  }
}
