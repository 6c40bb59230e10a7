package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.platform.Refusal;

/** Whoever decides sees beforehand what the dealer will get. */
@ApplicationScoped
class LetterPolicy {
  void mayPreview(Actor actor) {
    if (!(actor instanceof CompanyUser user && user.decidesLeads())) {
      throw new Refusal.Forbidden("role_required", "Letters are previewed by who sends them");
    }
  }
}
