package tandem.customers.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.names.NameReading;

/** What two customers have in common beside their names, and what sets them apart. */
final class Signals {
  private static final double CERTAIN = 1;
  private static final double DOMAIN = 0.65;
  private static final double DOMAIN_NAME = 0.35;
  private static final double PHONE = 0.5;
  private static final double GROUP = 0.3;
  private static final double PART_OF_THE_OTHER = 0.65;
  private static final double OTHER_TAX_ID = 0.4;
  private static final double OTHER_GROUP = 0.1;
  private static final double OTHER_COUNTRY = 0.05;

  /** A shorter name under two endings is chance: go.com, go.de. */
  private static final int TELLING_LABEL = 4;

  private Signals() {}

  static List<Signal> of(CustomerIdentity one, CustomerIdentity other) {
    List<Signal> signals = new ArrayList<>();
    taxIds(one, other).ifPresent(signals::add);
    sites(one, other).ifPresent(signals::add);
    phones(one, other).ifPresent(signals::add);
    groups(one, other).ifPresent(signals::add);
    countries(one, other).ifPresent(signals::add);
    return signals;
  }

  private static Optional<Signal> taxIds(CustomerIdentity one, CustomerIdentity other) {
    if (one.taxId().isEmpty() || other.taxId().isEmpty()) {
      return Optional.empty();
    }
    TaxId left = one.taxId().get();
    TaxId right = other.taxId().get();
    if (left.equals(right)) {
      return Optional.of(
          Signal.supporting(CERTAIN, ReasonCode.SAME_TAX_ID, left.scheme().name(), left.number()));
    }
    return isOfOneRegister(left, right)
        ? Optional.of(
            Signal.opposing(
                OTHER_TAX_ID,
                ReasonCode.DIFFERENT_TAX_ID,
                left.scheme().name(),
                left.number(),
                right.number()))
        : Optional.empty();
  }

  /** Numbers of two registers, or of two countries, say nothing of each other. */
  private static boolean isOfOneRegister(TaxId left, TaxId right) {
    if (left.scheme() != right.scheme() || left.scheme() == TaxScheme.OTHER) {
      return false;
    }
    return left.scheme() != TaxScheme.VAT
        || left.number().substring(0, 2).equals(right.number().substring(0, 2));
  }

  private static Optional<Signal> sites(CustomerIdentity one, CustomerIdentity other) {
    if (one.site().isEmpty() || other.site().isEmpty()) {
      return Optional.empty();
    }
    SiteName left = one.site().get();
    SiteName right = other.site().get();
    if (left.shared() || right.shared()) {
      return left.equals(right)
          ? Optional.of(Signal.silent(ReasonCode.PUBLIC_DOMAIN_IGNORED, left.domain()))
          : Optional.empty();
    }
    if (left.equals(right)) {
      return Optional.of(Signal.supporting(DOMAIN, ReasonCode.SAME_DOMAIN, left.domain()));
    }
    return left.label().equals(right.label()) && left.label().length() >= TELLING_LABEL
        ? Optional.of(Signal.supporting(DOMAIN_NAME, ReasonCode.SAME_DOMAIN_NAME, left.label()))
        : Optional.empty();
  }

  private static Optional<Signal> phones(CustomerIdentity one, CustomerIdentity other) {
    return one.phone()
        .filter(phone -> other.phone().filter(phone::reaches).isPresent())
        .map(phone -> Signal.supporting(PHONE, ReasonCode.SAME_PHONE, phone.toString()));
  }

  private static Optional<Signal> groups(CustomerIdentity one, CustomerIdentity other) {
    if (isMeant(one.group(), other.name()) || isMeant(other.group(), one.name())) {
      return Optional.of(
          Signal.supporting(
              PART_OF_THE_OTHER,
              ReasonCode.PART_OF_THE_OTHER,
              one.group().or(other::group).map(NameReading::name).orElse("")));
    }
    if (one.group().isEmpty() || other.group().isEmpty()) {
      return Optional.empty();
    }
    String left = one.group().get().name();
    String right = other.group().get().name();
    return Optional.of(
        isMeant(one.group(), other.group().get())
            ? Signal.supporting(GROUP, ReasonCode.SAME_GROUP, left, right)
            : Signal.opposing(OTHER_GROUP, ReasonCode.DIFFERENT_GROUP, left, right));
  }

  private static boolean isMeant(Optional<NameReading> group, NameReading name) {
    return group.filter(it -> NameMatch.of(it, name).score() >= NameMatch.ONE_FIRM).isPresent();
  }

  private static Optional<Signal> countries(CustomerIdentity one, CustomerIdentity other) {
    return one.country()
        .filter(country -> other.country().isPresent() && !other.country().get().equals(country))
        .map(country ->
            Signal.opposing(
                OTHER_COUNTRY,
                ReasonCode.DIFFERENT_COUNTRY,
                country,
                other.country().orElseThrow()));
  }
}
