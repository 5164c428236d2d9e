package org.safepathway.projections.projecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.TestEvents.Broken;
import org.safepathway.projections.projecting.TestEvents.Inner;
import org.safepathway.projections.projecting.TestEvents.Shared;
import org.safepathway.projections.projecting.TestEvents.TestEvent;
import org.safepathway.projections.projecting.TestEvents.Unrelated;
import org.safepathway.projections.projecting.TestEvents.Unstorable;
import org.safepathway.projections.projecting.TestEvents.Withdrawn;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Index;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.KeyKind;

/** An invented room: each house holds what was shared with it, and a list of who else holds it. */
record TestProjection(int version) implements Projection<TestProjection.Held> {

  static final Index BY_WHAT = Index.of("by-what", KeyKind.TEXT, KeyKind.NUMBER);
  static final DocumentCollection THINGS = DocumentCollection.of("things", BY_WHAT);
  static final DocumentCollection NOTES = DocumentCollection.of("notes");

  TestProjection() {
    this(1);
  }

  /** The working document. */
  record Held(VictimId victim, long inner, boolean unstorable, SortedMap<String, String> byHouse) {}

  record Thing(String what, int others) {}

  @Override
  public String name() {
    return "invented";
  }

  @Override
  public Class<Held> workingType() {
    return Held.class;
  }

  @Override
  public List<DocumentCollection> collections() {
    return List.of(THINGS, NOTES);
  }

  @Override
  public Held start(VictimId victim) {
    return new Held(victim, 0, false, new TreeMap<>());
  }

  @Override
  public Held fold(Held held, Event event) {
    SortedMap<String, String> byHouse = new TreeMap<>(held.byHouse());
    return switch ((TestEvent) event) {
      case Shared shared -> {
        byHouse.put(shared.house().value(), shared.what());
        yield new Held(held.victim(), held.inner(), held.unstorable(), byHouse);
      }
      case Withdrawn withdrawn -> {
        byHouse.remove(withdrawn.house().value());
        yield new Held(held.victim(), held.inner(), held.unstorable(), byHouse);
      }
      case Inner inner -> new Held(held.victim(), held.inner() + 1, held.unstorable(), byHouse);
      case Unstorable unstorable -> new Held(held.victim(), held.inner(), true, byHouse);
      case Unrelated unrelated -> held;
      case Broken broken -> throw new IllegalStateException("a fact that no one may read");
    };
  }

  @Override
  public Bearing bearing(Held held, Unreadable event) {
    if (event.type() == Unrelated.class) {
      return Bearing.NONE;
    }
    return event.type() == Inner.class ? Bearing.UNKNOWN : Bearing.SOME;
  }

  @Override
  public List<Derived> derive(Held held) {
    List<Derived> documents = new ArrayList<>();
    for (Map.Entry<String, String> one : held.byHouse().entrySet()) {
      OrganisationId house = new OrganisationId(one.getKey());
      String id = "ref-" + held.victim().value().substring(28);
      int others = held.byHouse().size() - 1;
      List<Key> keys = List.of(BY_WHAT.key(one.getValue(), (long) others));
      documents.add(new Derived(house, THINGS, id, keys, new Thing(one.getValue(), others)));
      if (one.getValue().endsWith("1")) {
        documents.add(new Derived(house, NOTES, id, List.of(), Map.of("about", one.getValue())));
      }
    }
    if (held.unstorable()) {
      documents.add(
          new Derived(TestEvents.HOUSES.getFirst(), NOTES, "control\u0000", List.of(), "x"));
    }
    return documents;
  }
}
