package org.safepathway.projections.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;

class ClientsTest {

  @Test
  void whatIsAcknowledgedAMajorityHasAndWhatIsReadToo() {
    // Whatever the address asks for.
    MongoClientSettings settings =
        new Clients("mongodb://127.0.0.1:1/?w=1&journal=false&readPreference=secondary", 4)
            .settings()
            .build();

    assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
    assertThat(settings.getConnectionPoolSettings().getMaxSize()).isEqualTo(4);
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThatThrownBy(() -> new Clients("http://127.0.0.1", 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Clients("mongodb://127.0.0.1", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
