package tandem.customers.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.customers.FurtherNumber;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.names.NameReading;

/** What two customers have in common beside their names, and what sets them apart. */
final class Signals {
  private static final double CERTAIN = 1;
  private static final double DOMAIN = 0.65;
  private static final double DOMAIN_NAME = 0.35;
  private static final double PHONE = 0.5;
  private static final double ADDRESS = 0.25;
  private static final double GROUP = 0.3;
  private static final double PART_OF_THE_OTHER = 0.65;
  private static final double OTHER_TAX_ID = 0.4;
  private static final double OTHER_GROUP = 0.1;
  private static final double OTHER_COUNTRY = 0.05;

  /** A shorter name under two endings is chance: go.com, go.de. */
  private static final int TELLING_LABEL = 4;

  private static final Comparator<FurtherNumber> BY_REGISTER =
      Comparator.comparing(FurtherNumber::register).thenComparing(FurtherNumber::number);

  private Signals() {}

  static List<Signal> of(CustomerIdentity one, CustomerIdentity other) {
    List<Signal> signals = new ArrayList<>();
    taxIds(one, other).ifPresent(signals::add);
    sites(one, other).ifPresent(signals::add);
    phones(one, other).ifPresent(signals::add);
    places(one, other).ifPresent(signals::add);
    groups(one, other).ifPresent(signals::add);
    countries(one, other).ifPresent(signals::add);
    return signals;
  }

  /** One number in common decides; two of one register that a firm has once only part. */
  private static Optional<Signal> taxIds(CustomerIdentity one, CustomerIdentity other) {
    Set<FurtherNumber> theirs = other.telling();
    Stream<FurtherNumber> main =
        one.taxId().filter(id -> other.taxId().filter(id::equals).isPresent()).stream()
            .map(FurtherNumber::of);
    Optional<Signal> same =
        Stream.concat(main, one.telling().stream().filter(theirs::contains).sorted(BY_REGISTER))
            .findFirst()
            .map(number ->
                Signal.supporting(
                    CERTAIN, ReasonCode.SAME_TAX_ID, number.register(), number.number()));
    return same.or(() -> mainNumbers(one, other)).or(() -> otherNumbers(one, other));
  }

  private static Optional<Signal> mainNumbers(CustomerIdentity one, CustomerIdentity other) {
    return one.taxId()
        .flatMap(left ->
            other
                .taxId()
                .filter(right -> isOfOneRegister(left, right))
                .map(right -> different(FurtherNumber.of(left), FurtherNumber.of(right))));
  }

  private static Optional<Signal> otherNumbers(CustomerIdentity one, CustomerIdentity other) {
    return one.telling().stream()
        .filter(FurtherNumber::isOnlyOne)
        .sorted(BY_REGISTER)
        .flatMap(left ->
            other.telling().stream()
                .filter(right -> right.register().equals(left.register()))
                .map(right -> different(left, right)))
        .findFirst();
  }

  private static Signal different(FurtherNumber left, FurtherNumber right) {
    return Signal.opposing(
        OTHER_TAX_ID, ReasonCode.DIFFERENT_TAX_ID, left.register(), left.number(), right.number());
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

  /** Many firms share a house: an address alone makes nobody the same. */
  private static Optional<Signal> places(CustomerIdentity one, CustomerIdentity other) {
    return one.place()
        .filter(place -> other.place().filter(place::equals).isPresent())
        .map(place -> Signal.supporting(ADDRESS, ReasonCode.SAME_ADDRESS, place.toString()));
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
