package org.safepathway.operating.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** Nowhere unless it is set, and then by TLS or on this machine. */
class WhereTracesGoTest {

  private final WebApplicationContextRunner processes =
      new WebApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(TracesAutoConfiguration.class));

  @Test
  void nowhereByDefault() {
    processes.run(
        process ->
            assertThat(process)
                .doesNotHaveBean(SdkTracerProvider.class)
                .doesNotHaveBean(FilterRegistrationBean.class)
                .getBean(Spans.class)
                .isSameAs(Spans.NONE));
  }

  @Test
  void whereTheOperatorSays() {
    processes
        .withPropertyValues("safe-pathway.traces.to=https://collector.example:4318/v1/traces")
        .run(
            process ->
                assertThat(process)
                    .hasSingleBean(SdkTracerProvider.class)
                    .hasSingleBean(FilterRegistrationBean.class)
                    .getBean(Spans.class)
                    .isNotSameAs(Spans.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://collector.example:4318/v1/traces",
        "http://127.0.0.1:4318/v1/traces",
        "http://localhost:4318/v1/traces",
        "http://[::1]:4318/v1/traces"
      })
  void byTlsOrOnThisMachine(String to) {
    assertThat(new TracesSettings(URI.create(to), 0.01, "one", null).to()).hasToString(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://collector.example:4318/v1/traces",
        "http://127.0.0.1.example/v1/traces",
        "https://somebody:secret@collector.example:4318/v1/traces",
        "ftp://127.0.0.1/v1/traces",
        "collector.example:4318",
        "/v1/traces"
      })
  void inNoOtherWay(String to) {
    URI address = URI.create(to);
    assertThatThrownBy(() -> new TracesSettings(address, 0.01, "one", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("safe-pathway.traces.to");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aShareIsFromNoneToAll(double share) {
    assertThatThrownBy(() -> new TracesSettings(null, share, "one", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("safe-pathway.traces.share");
  }
}
