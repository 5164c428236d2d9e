package org.safepathway.acceptance.traces;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads OTLP by the numbers of its fields, so that nothing that is sent is passed over. */
final class Reading {

  // opentelemetry/proto/trace/v1/trace.proto
  private static final int TRACE = 1;
  private static final int SPAN = 2;
  private static final int PARENT = 4;
  private static final int NAME = 5;
  private static final int BEGUN = 7;
  private static final int ATTRIBUTES = 9;
  private static final int STATUS = 15;

  /** Kind, begin, end and flags: numbers that say nothing of what it is about. */
  private static final Set<Integer> NUMBERS = Set.of(6, 7, 8, 16);

  private static final int STATUS_CODE = 3;

  private Reading() {}

  static List<Noted> spans(byte[] body) {
    try {
      List<Noted> spans = new ArrayList<>();
      for (UnknownFieldSet ofProcess : in(UnknownFieldSet.parseFrom(body), 1)) {
        Map<String, String> process = new TreeMap<>();
        for (UnknownFieldSet resource : in(ofProcess, 1)) {
          attributes(resource, 1, process);
          unexpected(resource, Set.of(1), process);
        }
        for (UnknownFieldSet ofScope : in(ofProcess, 2)) {
          for (UnknownFieldSet span : in(ofScope, 2)) {
            spans.add(span(process, span));
          }
        }
      }
      return spans;
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("what came is no trace", e);
    }
  }

  private static Noted span(Map<String, String> process, UnknownFieldSet span)
      throws InvalidProtocolBufferException {
    Map<String, String> said = new TreeMap<>(process);
    String name = said.remove("service.name");
    attributes(span, ATTRIBUTES, said);
    for (UnknownFieldSet status : in(span, STATUS)) {
      unexpected(status, Set.of(STATUS_CODE), said);
    }
    unexpected(span, Set.of(TRACE, SPAN, PARENT, NAME, ATTRIBUTES, STATUS), said);
    return new Noted(
        String.valueOf(name),
        hex(span, TRACE),
        hex(span, SPAN),
        hex(span, PARENT),
        span.getField(BEGUN).getFixed64List().getFirst(),
        text(span, NAME),
        said);
  }

  private static void unexpected(
      UnknownFieldSet message, Set<Integer> expected, Map<String, String> said) {
    message
        .asMap()
        .forEach(
            (number, field) -> {
              if (!expected.contains(number) && !NUMBERS.contains(number)) {
                said.put("field " + number, field.getLengthDelimitedList().toString());
              }
            });
  }

  private static void attributes(UnknownFieldSet message, int number, Map<String, String> said)
      throws InvalidProtocolBufferException {
    for (UnknownFieldSet attribute : in(message, number)) {
      said.put(text(attribute, 1), value(attribute));
    }
  }

  /** A text as it is, anything else as what was sent. */
  private static String value(UnknownFieldSet attribute) throws InvalidProtocolBufferException {
    UnknownFieldSet value = in(attribute, 2).getFirst();
    return value.hasField(1) ? text(value, 1) : value.toString();
  }

  private static List<UnknownFieldSet> in(UnknownFieldSet message, int number)
      throws InvalidProtocolBufferException {
    List<UnknownFieldSet> messages = new ArrayList<>();
    for (ByteString bytes : message.getField(number).getLengthDelimitedList()) {
      messages.add(UnknownFieldSet.parseFrom(bytes));
    }
    return messages;
  }

  private static String hex(UnknownFieldSet message, int number) {
    return HexFormat.of().formatHex(bytes(message, number).toByteArray());
  }

  private static String text(UnknownFieldSet message, int number) {
    return bytes(message, number).toStringUtf8();
  }

  private static ByteString bytes(UnknownFieldSet message, int number) {
    List<ByteString> all = message.getField(number).getLengthDelimitedList();
    return all.isEmpty() ? ByteString.EMPTY : all.getLast();
  }
}
