package org.safepathway.standalone.engine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers that were stored before grants were kept by taker. Then every consent that a specialist
 * took, for whomever, ended all earlier ones, and so did every refusal; the keys were cut off
 * accordingly. It stays so: what was not disclosed any more does not come back with a newer
 * program.
 */
final class OlderConsents {

  private OlderConsents() {}

  /** She agreed: what a confirmed consent did not name was gone. */
  static ObjectNode given(ObjectNode older) {
    Set<FactClass> gone = EnumSet.noneOf(FactClass.class);
    if (toSupport(older) && is(older, "stage", ConsentStage.CONFIRMED)) {
      gone.addAll(nameable());
      older
          .path("record")
          .path("classes")
          .forEach(named -> gone.remove(FactClass.valueOf(named.asString())));
    }
    return with(older, gone);
  }

  /** She did not agree: everything was gone. */
  static ObjectNode refused(ObjectNode older) {
    return with(older, toSupport(older) ? nameable() : Set.of());
  }

  /** A note is opened under any grant and named by none. */
  private static Set<FactClass> nameable() {
    return EnumSet.complementOf(EnumSet.of(FactClass.CASE_NOTE));
  }

  private static boolean toSupport(ObjectNode older) {
    return is(older, "purpose", Purpose.SUPPORT);
  }

  private static boolean is(ObjectNode older, String field, Enum<?> value) {
    return older.path(field).asString().equals(value.name());
  }

  private static ObjectNode with(ObjectNode older, Set<FactClass> gone) {
    ArrayNode names = older.putArray("gone");
    Arrays.stream(FactClass.values()).filter(gone::contains).map(Enum::name).forEach(names::add);
    return older;
  }
}
