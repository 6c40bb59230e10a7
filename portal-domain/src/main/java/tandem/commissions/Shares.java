package tandem.commissions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tandem.deals.parties.PartyId;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/**
 * Who shares the commission of a deal. The plan of the deal's own firm says how much it is; the
 * others have their percent of it, the own firm what is left. Each part is rounded down to the
 * minor unit, and what is missing then goes, a unit each, to the largest remainders: the parts are
 * the whole, in whatever order the firms came.
 *
 * @param others by firm
 */
record Shares(List<Share> others) {
  static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  static final Shares NONE = new Shares(List.of());

  /**
   * @param percent more than 0, at most 100
   */
  record Share(PartyId party, PartnerId firm, BigDecimal percent) {}

  /**
   * A part of the whole.
   *
   * @param share empty for the deal's own firm
   */
  record Part(Optional<Share> share, BigDecimal percent, Money money) {}

  private record Claim(Optional<Share> share, BigDecimal percent, BigDecimal exact) {
    BigDecimal remainder() {
      return exact.remainder(BigDecimal.ONE);
    }

    String firm() {
      return share.map(it -> it.firm().text()).orElse("");
    }
  }

  /** The larger remainder first; of equals the larger share, then the own firm, then by firm. */
  private static final Comparator<Claim> FIRST_TO_ROUND_UP =
      Comparator.comparing(Claim::remainder)
          .thenComparing(Claim::percent)
          .reversed()
          .thenComparing(Claim::firm);

  Shares {
    others = others.stream().sorted(Comparator.comparing(share -> share.firm().text())).toList();
  }

  /** Percent that stays with the deal's own firm. */
  BigDecimal own() {
    return WHOLE.subtract(
        others.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /**
   * The parts of a sum, the own firm's first: together they are the sum.
   *
   * @param whole not less than nothing
   */
  List<Part> parts(Money whole) {
    List<Claim> claims = new ArrayList<>();
    claims.add(claim(Optional.empty(), own(), whole));
    others.forEach(share -> claims.add(claim(Optional.of(share), share.percent(), whole)));
    int digits = whole.currency().getDefaultFractionDigits();
    BigDecimal missing =
        claims.stream().map(Claim::remainder).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Claim> up =
        claims.stream().sorted(FIRST_TO_ROUND_UP).limit(missing.intValueExact()).toList();
    return claims.stream()
        .map(claim -> {
          BigDecimal units = claim.exact().subtract(claim.remainder());
          BigDecimal got = up.contains(claim) ? units.add(BigDecimal.ONE) : units;
          return new Part(
              claim.share(),
              claim.percent(),
              new Money(got.movePointLeft(digits), whole.currency()));
        })
        .toList();
  }

  /** What stays of a sum with a firm that keeps so many percent of it. */
  static Money kept(Money whole, BigDecimal percent) {
    if (percent.compareTo(WHOLE) == 0) {
      return whole;
    }
    int digits = whole.currency().getDefaultFractionDigits();
    Claim own = claim(Optional.empty(), percent, whole);
    Claim rest = claim(Optional.empty(), WHOLE.subtract(percent), whole);
    boolean up = own.remainder().signum() > 0 && FIRST_TO_ROUND_UP.compare(own, rest) <= 0;
    BigDecimal units = own.exact().subtract(own.remainder());
    return new Money(
        (up ? units.add(BigDecimal.ONE) : units).movePointLeft(digits), whole.currency());
  }

  private static Claim claim(Optional<Share> share, BigDecimal percent, Money whole) {
    return new Claim(
        share,
        percent,
        whole
            .amount()
            .movePointRight(whole.currency().getDefaultFractionDigits())
            .multiply(percent)
            .movePointLeft(2));
  }
}
