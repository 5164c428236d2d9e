package org.safepathway.operating.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The spans that there are, by their names: {@value #PAGE}, {@value #CALL}, {@value #COMMAND} and
 * {@value #DECISION}. Which page, which call and which command is not said: how often a status was
 * recorded tells as much as a status (DOMAIN.md rule 5). Nor may the number of spans say it, so
 * what one part of the inside asks another has none.
 *
 * <p>Only a page begins a trace; what belongs to none is not noted.
 */
public final class Spans {

  /** What came to a process from a browser. */
  static final String PAGE = "page";

  /** What came to the inside from a desk. */
  static final String CALL = "call";

  /** What was sent to an aggregate, until it was answered. */
  static final String COMMAND = "command";

  /** What an aggregate did with it. */
  static final String DECISION = "decision";

  /** How it ended: all that is said of a span. */
  static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");

  /** Where nobody notes anything. */
  public static final Spans NONE = new Spans(null);

  /** The header, or the entry of a command, that says to which trace something belongs. */
  public static final String HEADER = "traceparent";

  private final @Nullable Tracer tracer;

  Spans(@Nullable Tracer tracer) {
    this.tracer = tracer;
  }

  /** Begins a trace. What a browser says of one is not listened to. */
  Followed page() {
    return followed(PAGE, SpanKind.SERVER, Context.root());
  }

  /**
   * A call of a desk.
   *
   * @param header what it says of its trace, or null
   */
  public Followed call(@Nullable String header) {
    return within(CALL, SpanKind.SERVER, said(header));
  }

  /**
   * Has what this thread does belong to a trace, without a span of its own.
   *
   * @param header what is said of it, or null
   * @return ends it
   */
  @SuppressWarnings("MustBeClosedChecker") // whoever asks closes it
  public Scope passing(@Nullable String header) {
    return tracer == null ? Scope.noop() : said(header).makeCurrent();
  }

  /** A command that is sent for what this thread does. */
  public Followed command() {
    return within(COMMAND, SpanKind.CLIENT, Context.current());
  }

  /**
   * A decision about a command, wherever it comes from.
   *
   * @param header what the command says of its trace, or null
   */
  public Followed decision(@Nullable String header) {
    return within(DECISION, SpanKind.SERVER, said(header));
  }

  /** What another process is told of the trace that this thread is in; empty if in none. */
  public static Optional<String> header() {
    Map<String, String> headers = HashMap.newHashMap(1);
    W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
    return Optional.ofNullable(headers.get(HEADER));
  }

  private Followed within(String name, SpanKind kind, Context context) {
    SpanContext parent = Span.fromContext(context).getSpanContext();
    return parent.isValid() ? followed(name, kind, context) : Followed.NOTHING;
  }

  @SuppressWarnings("MustBeClosedChecker") // closed with what is followed
  private Followed followed(String name, SpanKind kind, Context context) {
    if (tracer == null) {
      return Followed.NOTHING;
    }
    Span span = tracer.spanBuilder(name).setSpanKind(kind).setParent(context).startSpan();
    return new Followed(span, context.with(span).makeCurrent());
  }

  private static Context said(@Nullable String header) {
    return W3CTraceContextPropagator.getInstance()
        .extract(Context.root(), header == null ? "" : header, OfOne.HEADER);
  }

  /** Reads the one header, whatever else is asked for. */
  private enum OfOne implements TextMapGetter<String> {
    HEADER;

    @Override
    public Iterable<String> keys(String header) {
      return List.of(Spans.HEADER);
    }

    @Override
    public @Nullable String get(@Nullable String header, String key) {
      return key.equals(Spans.HEADER) ? header : null;
    }
  }
}
