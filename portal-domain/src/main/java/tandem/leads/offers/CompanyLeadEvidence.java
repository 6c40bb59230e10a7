package tandem.leads.offers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.customers.matching.Verdict;
import tandem.leads.Evidence;
import tandem.leads.LeadId;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Sha256;

/**
 * What stands against offering a lead of the company's, and who looked at it.
 *
 * @param evidence at most 200, the surest first
 * @param doubtful the customer is being wound up, or was struck off
 * @param said those who confirmed its present words, the last one first
 * @param token of all that: whoever confirms says with it what they saw
 */
public record CompanyLeadEvidence(
    List<Evidence> evidence, boolean doubtful, List<Confirmation> said, String token) {
  static final CompanyLeadEvidence NONE = of(List.of(), false, List.of());

  public CompanyLeadEvidence {
    evidence = List.copyOf(evidence);
    said = List.copyOf(said);
  }

  static CompanyLeadEvidence of(
      List<Evidence> evidence, boolean doubtful, List<Confirmation> said) {
    String all =
        ids(evidence).stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    return new CompanyLeadEvidence(
        evidence, doubtful, said, Sha256.hex(all + (doubtful ? " doubtful" : "")).substring(0, 32));
  }

  /** What may be the same customer: a person has to say. */
  public List<Evidence> alike() {
    return evidence.stream().filter(each -> each.verdict() == Verdict.REVIEW).toList();
  }

  /** Whether a person has to look before it is offered. */
  public boolean needsLook() {
    return doubtful || !alike().isEmpty();
  }

  /** Whether somebody looked at all that a person has to look at. */
  public boolean confirmed() {
    return unseenIds().isEmpty() && (!doubtful || said.stream().anyMatch(Confirmation::doubtful));
  }

  /** Public ids of what nobody looked at. */
  List<String> unseen() {
    Set<UUID> unseen = unseenIds();
    return alike().stream()
        .filter(each -> each.id().filter(unseen::contains).isPresent())
        .map(CompanyLeadEvidence::text)
        .toList();
  }

  /** Who said that it may be offered. */
  Set<PersonId> people() {
    return said.stream().map(Confirmation::person).collect(Collectors.toUnmodifiableSet());
  }

  Set<UUID> seenNow() {
    return ids(evidence);
  }

  /** Whoever sees some firms only is told that something stands there, not whose it is. */
  CompanyLeadEvidence asSeenBy(Actor actor) {
    return actor instanceof CompanyUser user && user.reachesAll()
        ? this
        : new CompanyLeadEvidence(
            evidence.stream().map(Evidence::withoutFirm).toList(), doubtful, said, token);
  }

  private Set<UUID> unseenIds() {
    Set<UUID> unseen = new HashSet<>(ids(alike()));
    said.forEach(each -> unseen.removeAll(each.seen()));
    return unseen;
  }

  private static Set<UUID> ids(List<Evidence> evidence) {
    return evidence.stream()
        .flatMap(each -> each.id().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text(Evidence each) {
    UUID id = each.id().orElseThrow();
    return each.kind() == Evidence.Kind.DEAL ? PublicId.format("deal", id) : new LeadId(id).text();
  }
}
