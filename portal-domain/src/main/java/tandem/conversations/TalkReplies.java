package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tandem.access.Actor;
import tandem.deals.DealId;
import tandem.deals.DealPeople;
import tandem.deals.Speaker;
import tandem.platform.persistence.Listing;

/**
 * Mail that answers what was written on a deal. Whom the address was made for is found among those
 * who may read the deal today: whoever may not any more answers nothing. Programs that answer each
 * other are stopped by their headers and, where they hide, by {@link #MOST_AN_HOUR}.
 */
@ApplicationScoped
class TalkReplies {
  static final int MOST_AN_HOUR = 20;

  @PersistenceContext EntityManager em;
  @Inject TalkAddress addresses;
  @Inject DealPeople people;
  @Inject Readers readers;
  @Inject ReplyFaults faults;
  @Inject ReplyAuthors authors;
  @Inject Clock clock;

  ReplyFate fate(IncomingMail mail) {
    Optional<TalkAddress.Claim> claim =
        mail.recipients().stream().flatMap(to -> addresses.read(to).stream()).findFirst();
    if (claim.isEmpty()) {
      return new ReplyFate.Ignored("no_address");
    }
    Optional<Reader> asked =
        people.of(claim.get().deal(), claim.get().visibility()).stream()
            .map(Speaker::id)
            .filter(person -> addresses.proves(claim.get(), person))
            .findFirst()
            .flatMap(readers::person);
    if (asked.isEmpty()) {
      return new ReplyFate.Ignored("not_signed");
    }
    DealId deal = claim.get().deal();
    Reader reader = asked.get();
    Optional<String> fault = faults.of(mail, reader, () -> flooded(deal) ? "many" : "");
    Optional<Actor> author = authors.of(reader.person());
    return fault.isEmpty() && author.isPresent()
        ? new ReplyFate.Said(
            author.get(), reader, deal, claim.get().visibility(), ReplyFaults.text(mail))
        : new ReplyFate.Unsaid(deal, reader, fault.orElse("not_written"));
  }

  private boolean flooded(DealId deal) {
    return Listing.of(em, "select 1 from incoming_mail")
            .where("deal_id = ?", deal.value())
            .where("outcome = 'ANSWERED'")
            .where("taken_at > ?", clock.instant().minus(Duration.ofHours(1)))
            .count(MOST_AN_HOUR)
        >= MOST_AN_HOUR;
  }
}
