package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.deals.parties.PartyId;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;

/**
 * One booked line as both sides see it.
 *
 * @param amount less than zero when it takes back
 * @param deal as far as its reader sees it: a part in another firm's deal names the part alone
 * @param party the part in another firm's deal that it is for
 * @param customer the end customer of the deal
 */
public record EarningLine(
    CommissionLineId id,
    PartnerId partner,
    String partnerName,
    EntryKind kind,
    EarningStatus status,
    Money amount,
    LocalDate earnedOn,
    Optional<DealId> deal,
    Optional<PartyId> party,
    Optional<String> customer,
    Optional<Article> product,
    Optional<Terms> terms,
    Optional<Settlement> settlement,
    Instant bookedAt) {

  /** What was sold. */
  public record Article(String code, String nameEn, String nameRu, String category) {
    public String name(String locale) {
      return locale.startsWith("ru") ? nameRu : nameEn;
    }
  }

  /** By which rule of which version, from which base, at which rate. */
  public record Terms(
      String plan,
      String planNameEn,
      String planNameRu,
      int version,
      int rule,
      String ruleNameEn,
      String ruleNameRu,
      Money base,
      Percentage rate) {
    public String planName(String locale) {
      return locale.startsWith("ru") ? planNameRu : planNameEn;
    }

    public String ruleName(String locale) {
      return locale.startsWith("ru") ? ruleNameRu : ruleNameEn;
    }
  }

  /** By which payment it was settled. */
  public record Settlement(PayoutId payout, String reference, LocalDate paidOn) {}
}
