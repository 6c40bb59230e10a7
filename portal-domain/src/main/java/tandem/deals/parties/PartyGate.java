package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import tandem.deals.DealId;
import tandem.deals.DealStage;
import tandem.deals.processes.GateCheck;
import tandem.deals.processes.ProcessTerms;

/**
 * A gate may ask that a firm takes part as something, for example {@code FULFIL}: no proposal
 * before somebody agreed to deliver.
 */
@ApplicationScoped
class PartyGate implements GateCheck {
  @Inject PartyBook book;

  @Override
  public String kind() {
    return "PARTY_ACCEPTED";
  }

  @Override
  public boolean knows(String name, ProcessTerms terms, DealStage stage) {
    return Stream.of(PartyRole.values()).anyMatch(role -> role.name().equals(name));
  }

  @Override
  public boolean isMet(DealId deal, String name) {
    return book.hasAccepted(deal, PartyRole.valueOf(name));
  }
}
