package org.safepathway.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.mock.env.MockEnvironment;

/**
 * Where people sign in there are no measures, and none at a port that would listen everywhere. Not
 * tried by starting one: a server under test listens on this machine alone.
 */
@Tag("firewall")
class MeasuresAreAtTheOperatorsPortAloneTest {

  @ParameterizedTest
  @CsvSource({
    "8080, , , prometheus, false",
    "8080, , , metrics, false",
    "8080, , , health, true",
    "8080, 8080, 127.0.0.1, prometheus, false",
    "8080, 9090, , prometheus, false",
    "8080, 9090, , health, true",
    "8080, 9090, 127.0.0.1, prometheus, true"
  })
  void theyAreThere(
      String port, @Nullable String own, @Nullable String address, String endpoint, boolean there) {
    MockEnvironment settings = new MockEnvironment().withProperty("server.port", port);
    if (own != null) {
      settings.setProperty("management.server.port", own);
    }
    if (address != null) {
      settings.setProperty("management.server.address", address);
    }
    ExposableWebEndpoint asked = mock(ExposableWebEndpoint.class);
    when(asked.getEndpointId()).thenReturn(EndpointId.of(endpoint));

    assertThat(
            new OperatingAutoConfiguration()
                .measuresAtThePortOfTheOperatorAlone(settings)
                .match(asked))
        .isEqualTo(there);
  }
}
