package org.safepathway.specialist.desk.facts;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.SignedIn;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Inside;
import org.springframework.stereotype.Component;

/** The way of an act that carries facts: sealed first, and only the sealed form goes on. */
@Component
final class Sealing {

  private final Inside inside;

  Sealing(Inside inside) {
    this.inside = inside;
  }

  /**
   * Seals and acts.
   *
   * @param act makes the act of what was sealed
   * @param field makes the form’s field of the vault’s, which has the kind of fact in front
   */
  Inside.Outcome act(
      SignedIn who,
      RequestId request,
      String reference,
      List<Vault.Entry> entries,
      Function<Vault.Sealed, Act> act,
      UnaryOperator<String> field) {
    return switch (inside.seal(who.actor(), request, reference, entries)) {
      case Vault.Sealed sealed -> inside.act(who.actor(), request, act.apply(sealed));
      case Vault.Refused(Refusal refusal) ->
          new Inside.Outcome.Refused(
              new Refusal(
                  refusal.code(),
                  refusal.fields().stream()
                      .map(fault -> new FieldFault(field.apply(fault.path()), fault.code()))
                      .toList()));
    };
  }

  /** For a form whose fields are those of its one fact. */
  static UnaryOperator<String> without(String kind) {
    return path ->
        path.equals(kind)
            ? ""
            : path.startsWith(kind + ".") ? path.substring(kind.length() + 1) : path;
  }
}
