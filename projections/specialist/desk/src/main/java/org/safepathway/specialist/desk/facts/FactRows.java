package org.safepathway.specialist.desk.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.facts.Address;
import org.safepathway.consent.facts.Child;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Perpetrator;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.specialist.desk.EnglishTime;
import org.safepathway.status.CaseNote;
import org.safepathway.status.Outcome;
import org.safepathway.status.StatusFact;

/** What a fact says, line by line: every field of every fact, in the order of its record. */
final class FactRows {

  private final String kind;
  private final List<FactRow> rows = new ArrayList<>();

  private FactRows(String kind) {
    this.kind = kind;
  }

  /**
   * The lines of a fact.
   *
   * @throws IllegalArgumentException if the kind of fact is not known
   */
  static List<FactRow> of(Fact fact) {
    return switch (fact) {
      case Identity identity -> identity(identity);
      case SafeContact contact -> safeContact(contact);
      case Risk risk -> risk(risk);
      case OverrideReason reason ->
          new FactRows("overrideReason").text("reason", reason.reason()).rows;
      case Support support -> support(support);
      case StatusFact status -> status(status);
      case CaseNote note -> new FactRows("note").text("text", note.text()).rows;
      case Outcome outcome ->
          new FactRows("outcome")
              .choice("reason", "declineReason", outcome.reason())
              .text("detail", outcome.detail())
              .rows;
      default -> throw new IllegalArgumentException("no known kind of fact");
    };
  }

  private static List<FactRow> identity(Identity fact) {
    Address address = fact.address();
    FactRows rows =
        new FactRows("identity")
            .text("givenNames", fact.givenNames())
            .text("familyName", fact.familyName())
            .texts("aliases", fact.aliases())
            .day("dateOfBirth", fact.dateOfBirth());
    if (address == null) {
      rows.text("address", null);
    } else {
      List<@Nullable String> lines = new ArrayList<>();
      lines.add(address.line1());
      lines.add(address.line2());
      lines.add(address.town());
      lines.add(address.postcode());
      rows.texts("address", lines);
    }
    return rows.text("localAuthority", fact.localAuthority().label()).rows;
  }

  private static List<FactRow> safeContact(SafeContact fact) {
    return new FactRows("safeContact")
        .truth("noContact", fact.noContact())
        .text("phone", fact.phone())
        .text("email", fact.email())
        .text("safeTimes", fact.safeTimes())
        .truth("voicemailPermitted", fact.voicemailPermitted())
        .truth("textPermitted", fact.textPermitted())
        .truth("letterPermitted", fact.letterPermitted())
        .text("codeWord", fact.codeWord())
        .texts("unsafePeople", fact.unsafePeople())
        .text("fallback", fact.fallback())
        .rows;
  }

  private static List<FactRow> risk(Risk fact) {
    Perpetrator perpetrator = fact.perpetrator();
    Integer score = fact.score();
    return new FactRows("risk")
        .choice("grade", "grade", fact.grade())
        .choice("tool", "tool", fact.tool())
        .text("toolVersion", fact.toolVersion())
        .text("score", score == null ? null : score.toString())
        .truth("marac", fact.marac())
        .truth("repeatWithin12Months", fact.repeatWithin12Months())
        .text("incident", fact.incident())
        .choices("orders", "order", fact.orders())
        .text("bailConditions", fact.bailConditions())
        .text("perpetrator.name", perpetrator.name())
        .text("perpetrator.relationship", perpetrator.relationship())
        .text("perpetrator.whereabouts", perpetrator.whereabouts())
        .truth("policeEmployed", fact.policeEmployed())
        .rows;
  }

  private static List<FactRow> support(Support fact) {
    List<Child> children = fact.children();
    FactRows rows =
        new FactRows("support")
            .choices("needs", "need", fact.needs())
            .text("language", fact.language().label())
            .choice("dialect", "dialect", fact.dialect())
            .choice("interpreterGender", "interpreterGender", fact.interpreterGender())
            .texts("interpretersNotToUse", fact.interpretersNotToUse())
            .text("accessibility", fact.accessibility())
            .truth("pregnant", fact.pregnant());
    rows.texts(
        "children", children == null ? null : children.stream().map(FactRows::child).toList());
    return rows.text("whatSheWants", fact.whatSheWants())
        .texts("otherAgencies", fact.otherAgencies())
        .rows;
  }

  private static List<FactRow> status(StatusFact fact) {
    return new FactRows("status")
        .choice("status", "status", fact.status())
        .truth("noRecourseToPublicFunds", fact.noRecourseToPublicFunds())
        .text("visa", fact.visa())
        .day("expires", fact.expires())
        .text("nationality", fact.nationality())
        .choices("needs", "statusNeed", fact.needs())
        .truth("nrmDiscussed", fact.nrmDiscussed())
        .text("note", fact.note())
        .rows;
  }

  private static String child(Child child) {
    String note = child.note();
    return note == null ? String.valueOf(child.age()) : child.age() + " – " + note;
  }

  private FactRows text(String name, @Nullable String value) {
    return texts(name, value == null ? null : List.of(value));
  }

  private FactRows texts(String name, @Nullable Collection<? extends @Nullable String> values) {
    List<FactRow.Item> items =
        values == null
            ? List.of()
            : values.stream()
                .filter(Objects::nonNull)
                .map(value -> new FactRow.Item(value, null))
                .toList();
    return add(name, items);
  }

  private FactRows day(String name, @Nullable LocalDate value) {
    return text(name, value == null ? null : EnglishTime.of(value));
  }

  private FactRows truth(String name, @Nullable Boolean value) {
    return add(
        name,
        value == null
            ? List.of()
            : List.of(new FactRow.Item(null, value ? "desk.yes" : "desk.no")));
  }

  private FactRows choice(String name, String choices, @Nullable Enum<?> value) {
    return choices(name, choices, value == null ? null : List.of(value));
  }

  private FactRows choices(
      String name, String choices, @Nullable Collection<? extends Enum<?>> values) {
    List<FactRow.Item> items =
        values == null
            ? List.of()
            : values.stream()
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .map(value -> new FactRow.Item(null, "specialist." + choices + "." + value.name()))
                .toList();
    return add(name, items);
  }

  private FactRows add(String name, List<FactRow.Item> items) {
    rows.add(new FactRow("specialist.fact." + kind + "." + name, items));
    return this;
  }
}
