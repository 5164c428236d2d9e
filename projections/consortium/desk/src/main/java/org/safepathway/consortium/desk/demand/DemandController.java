package org.safepathway.consortium.desk.demand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.consortium.desk.ConsortiumDesk;
import org.safepathway.consortium.desk.Done;
import org.safepathway.demand.Allocating;
import org.safepathway.demand.Demand;
import org.safepathway.demand.DemandId;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Needs that nobody took; for one of them a member can be suggested to whoever asked. */
@Controller
@AllowedTo(StaffRole.COORDINATOR)
final class DemandController {

  private static final String ONE = ConsortiumDesk.DEMAND + "/{demand}";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final Allocating allocating;
  private final Registry registry;

  DemandController(Allocating allocating, Registry registry) {
    this.allocating = allocating;
    this.registry = registry;
  }

  @GetMapping(ConsortiumDesk.DEMAND)
  Outcome list(SignedIn who) {
    return new Page<>(
        "consortium/demands",
        new DemandsView(all(who).stream().map(one -> DemandView.of(one, this::nameOf)).toList()));
  }

  @GetMapping(ONE)
  Outcome show(SignedIn who, @PathVariable String demand) {
    return find(who, demand).<Outcome>map(this::page).orElseGet(Outcome::notFound);
  }

  @PostMapping(ONE + "/suggestion")
  Outcome suggest(SignedIn who, @PathVariable String demand, Act<Suggest> act) {
    if (!ID.matcher(demand).matches()) {
      return Outcome.notFound();
    }
    return switch (act) {
      case Act.Refused<Suggest>(Refusal refusal) -> refused(who, demand, refusal);
      // Not looked up before: what was done is answered the same when it is shown no more.
      case Act.Read<Suggest>(RequestId request, Suggest body) ->
          allocating.suggest(who.actor(), request, new DemandId(demand), body.member())
                  instanceof Answer.Refused(Refusal refusal)
              ? refused(who, demand, refusal)
              : Outcome.done(ConsortiumDesk.DEMAND + "/" + demand, new Done(demand))
                  .saying("consortium.suggested");
    };
  }

  private Outcome refused(SignedIn who, String demand, Refusal refusal) {
    return refusal.code().equals(CommonRefusal.NOT_FOUND.code())
        ? Outcome.notFound()
        : find(who, demand)
            .<Outcome>map(one -> Outcome.refused(refusal, () -> page(one)))
            .orElseGet(Outcome::notFound);
  }

  /**
   * Suggests a member.
   *
   * @param member which, or null for the one that fits best
   */
  record Suggest(@Nullable OrganisationId member) {}

  private List<Demand> all(SignedIn who) {
    return allocating.demands(who.actor()).orElse(List.of());
  }

  private Optional<Demand> find(SignedIn who, String demand) {
    return ID.matcher(demand).matches()
        ? all(who).stream().filter(one -> one.id().equals(new DemandId(demand))).findFirst()
        : Optional.empty();
  }

  private Page<DemandView> page(Demand demand) {
    return new Page<>("consortium/demand", DemandView.of(demand, this::nameOf));
  }

  private String nameOf(OrganisationId id) {
    return registry.organisation(id).map(Organisation::name).orElse(id.value());
  }
}
