package org.safepathway.specialist.desk.cases;

import java.util.List;
import org.safepathway.demand.Asking;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.specialist.desk.Network;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.Contact;
import org.safepathway.specialist.documents.Entry;
import org.safepathway.specialist.documents.HeldConsent;
import org.springframework.stereotype.Component;

/** Makes the page of a case. */
@Component
public final class CasePages {

  private final Network network;
  private final MayDo mayDo;
  private final Asking asking;

  CasePages(Network network, MayDo mayDo, Asking asking) {
    this.network = network;
    this.mayDo = mayDo;
    this.asking = asking;
  }

  /** The page. */
  public Page<CaseView> page(SignedIn who, Case held) {
    return new Page<>("specialist/case", view(who, held));
  }

  /** What it shows. */
  public CaseView view(SignedIn who, Case held) {
    return new CaseView(
        held.reference(),
        held.shortReference(),
        held.state(),
        held.triage(),
        held.offer(),
        held.from(),
        held.sentAt(),
        new CaseView.Dues(
            held.receiptDue(),
            held.contactDue(),
            held.receivedAt(),
            held.receiptOverdue(),
            held.contactOverdue()),
        held.closure(),
        held.contacts().stream().map(contact -> attempt(who, contact)).toList(),
        held.holds(),
        held.consents().stream().map(one -> consent(one, held.consents())).toList(),
        held.alerts().stream()
            .map(alert -> new CaseView.Changed(alert.fact(), alert.changed(), alert.at()))
            .toList(),
        mayDo
            .with(
                held, network.rolesOf(who), asking.asked(who.actor(), held.reference()).isPresent())
            .stream()
            .map(CaseView.MayDoNow::new)
            .toList(),
        held.history().stream().map(this::line).toList(),
        network.nameOf(held.offer()),
        network.nameOf(held.from()));
  }

  /** Where what she told several organisations is side by side, the page says whom. */
  private CaseView.Consent consent(HeldConsent one, List<HeldConsent> all) {
    OrganisationId takenBy = one.takenBy();
    boolean several =
        all.stream()
                .filter(other -> other.purpose() == one.purpose())
                .filter(other -> other.basis() == HeldConsent.Basis.CONSENT)
                .count()
            > 1;
    return CaseView.Consent.of(one, takenBy != null && several ? network.nameOf(takenBy) : null);
  }

  private CaseView.Attempt attempt(SignedIn who, Contact contact) {
    return new CaseView.Attempt(
        contact.at(),
        contact.result(),
        contact.by().value(),
        network.nameOf(who.organisation(), contact.by()));
  }

  private CaseView.Line line(Entry entry) {
    if (entry.organisation() == null) {
      return new CaseView.Line(entry.at(), entry.what(), null, null);
    }
    return entry.person() == null
        ? new CaseView.Line(
            entry.at(),
            entry.what(),
            entry.organisation().value(),
            network.nameOf(entry.organisation()))
        : new CaseView.Line(
            entry.at(),
            entry.what(),
            entry.person().value(),
            network.nameOf(entry.organisation(), entry.person()));
  }
}
