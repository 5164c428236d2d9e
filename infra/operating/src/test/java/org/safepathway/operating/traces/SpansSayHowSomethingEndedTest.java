package org.safepathway.operating.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the operator is told of the way of a request, and what not. */
@Tag("firewall")
class SpansSayHowSomethingEndedTest {

  private static final String OF_A_BROWSER =
      "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01";

  private final Kept kept = new Kept();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(kept).setSampler(Sampler.alwaysOn()).build();
  private final Spans spans = new Spans(provider.get("test"));

  @AfterEach
  void close() {
    provider.close();
    assertThat(Context.current()).as("nothing is left behind").isSameAs(Context.root());
  }

  @Test
  void aPageBeginsATraceWhateverABrowserSays() throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest("GET", "/specialist/referrals/0011/status");
    request.addHeader(Spans.HEADER, OF_A_BROWSER);
    request.addHeader("tracestate", "amberwell=1");

    new PageSpans(spans).doFilter(request, new MockHttpServletResponse(), ending(200));

    SpanData page = kept.only();
    assertThat(page.getTraceId()).isNotEqualTo("0123456789abcdef0123456789abcdef");
    assertThat(page.getParentSpanContext().isValid()).isFalse();
    assertThat(page.getName()).isEqualTo("page");
    assertThat(page.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(said(page)).isEqualTo("done");
  }

  @Test
  void itEndsAsItsAnswerDoes() throws Exception {
    for (int status : List.of(200, 303, 404, 422, 500, 503)) {
      new PageSpans(spans)
          .doFilter(
              new MockHttpServletRequest("GET", "/"),
              new MockHttpServletResponse(),
              ending(status));
    }

    assertThat(kept.all())
        .extracting(SpansSayHowSomethingEndedTest::said)
        .containsExactly("done", "done", "refused", "refused", "fault", "fault");
  }

  @Test
  void whatIsThrownIsNotTold() {
    assertThatThrownBy(
            () ->
                new PageSpans(spans)
                    .doFilter(
                        new MockHttpServletRequest("GET", "/"),
                        new MockHttpServletResponse(),
                        (_, _) -> {
                          throw new ServletException("of whom it was");
                        }))
        .isInstanceOf(ServletException.class);

    SpanData page = kept.only();
    assertThat(said(page)).isEqualTo("fault");
    assertThat(page.getEvents()).isEmpty();
    assertThat(page.getStatus().getDescription()).isEmpty();
  }

  @Test
  void whatFollowsIsInTheTraceOfThePage() {
    Optional<String> told;
    try (Followed page = spans.page()) {
      told = Spans.header();
      page.done();
    }
    assertThat(Spans.header()).isEmpty();
    // In another process.
    try (Followed call = spans.call(told.orElseThrow());
        Followed command = spans.command();
        Followed decision = spans.decision(Spans.header().orElseThrow())) {
      decision.refused();
      command.refused();
      call.done();
    }

    List<SpanData> all = kept.all();
    assertThat(all)
        .extracting(SpanData::getName)
        .containsExactly("page", "decision", "command", "call");
    assertThat(all).extracting(SpanData::getTraceId).containsOnly(all.getFirst().getTraceId());
    assertThat(all.get(3).getParentSpanId()).isEqualTo(all.getFirst().getSpanId());
    assertThat(all.get(2).getParentSpanId()).isEqualTo(all.get(3).getSpanId());
    assertThat(all.get(1).getParentSpanId()).isEqualTo(all.get(2).getSpanId());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "anything",
        "00-00000000000000000000000000000000-0123456789abcdef-01",
        "00-0123456789abcdef0123456789abcdef-0000000000000000-01",
        "00-0123456789abcdef0123456789abcdef"
      })
  void whatIsOfNoTraceIsNotNoted(@Nullable String header) {
    try (Followed call = spans.call(header);
        Followed decision = spans.decision(header);
        Followed command = spans.command()) {
      assertThat(Spans.header()).isEmpty();
      call.done();
      decision.done();
      command.fault();
    }

    assertThat(kept.all()).isEmpty();
  }

  @Test
  void whatPassesThroughBelongsToTheTraceWithoutASpan() {
    try (Followed page = spans.page();
        Scope passing = spans.passing(Spans.header().orElseThrow());
        Followed command = spans.command()) {
      assertThat(passing).isNotNull();
      command.done();
      page.done();
    }

    assertThat(kept.all()).extracting(SpanData::getName).containsExactly("command", "page");
    assertThat(kept.all().getFirst().getParentSpanId()).isEqualTo(kept.all().getLast().getSpanId());
  }

  @Test
  void whereNobodyCollectsThemNobodyIsTold() {
    try (Followed page = Spans.NONE.page();
        Followed call = Spans.NONE.call(OF_A_BROWSER);
        Scope passing = Spans.NONE.passing(OF_A_BROWSER);
        Followed decision = Spans.NONE.decision(OF_A_BROWSER)) {
      assertThat(passing).isNotNull();
      assertThat(Spans.header()).isEmpty();
      page.done();
      call.done();
      decision.done();
    }
  }

  private static FilterChain ending(int status) {
    return (_, response) -> ((HttpServletResponse) response).setStatus(status);
  }

  /** How it ended, which is all that it says. */
  private static @Nullable String said(SpanData span) {
    assertThat(span.getAttributes().asMap()).hasSizeLessThanOrEqualTo(1);
    assertThat(span.getLinks()).isEmpty();
    assertThat(span.getEvents()).isEmpty();
    return span.getAttributes().get(AttributeKey.stringKey("outcome"));
  }
}
