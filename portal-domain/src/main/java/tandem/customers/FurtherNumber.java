package tandem.customers;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number that a firm has beside its main one: of a tax register ({@link TaxScheme}) or another
 * one ({@link RegisterNumber}); normalised, so that two equal ones are the same. What somebody
 * types is asked about with {@link #fault} first; what is stored is taken as it is.
 *
 * @param register name of the register, as {@code OGRN}
 */
public record FurtherNumber(String register, String number) {
  /** All that there are, by name. */
  public static final Set<String> REGISTERS =
      Stream.concat(
              Arrays.stream(TaxScheme.values()).map(Enum::name),
              Arrays.stream(RegisterNumber.values()).map(Enum::name))
          .collect(Collectors.toUnmodifiableSet());

  /** Given to a branch or an office, or to nobody knows whom: says nothing of the firm alone. */
  private static final Set<String> OF_NO_FIRM = Set.of("KPP", "OTHER");

  /** A firm has one of each only: another one is another firm's. */
  private static final Set<String> ONE_EACH =
      Set.of("INN", "EIN", "OGRN", "OGRNIP", "BIN", "UNP", "EDRPOU");

  public FurtherNumber {
    String typed = number;
    number =
        tax(register)
            .map(scheme -> scheme.normalised(typed))
            .or(() -> other(register).map(it -> it.normalised(typed)))
            .orElseThrow();
  }

  public static FurtherNumber of(TaxId taxId) {
    return new FurtherNumber(taxId.scheme().name(), taxId.number());
  }

  /**
   * The code of what is wrong with a number as typed (those of {@link TaxId}, and {@code register}
   * when there is no such register), or nothing when it is good.
   */
  public static Optional<String> fault(String register, String typed) {
    Optional<TaxScheme> scheme = tax(register);
    return scheme.isPresent()
        ? TaxId.check(scheme.get(), typed)
        : other(register).map(it -> it.check(typed)).orElse(Optional.of("register"));
  }

  /** Whether two customers that have it are one. */
  public boolean tells() {
    return !OF_NO_FIRM.contains(register);
  }

  /** Whether two customers that have different ones are two. */
  public boolean isOnlyOne() {
    return ONE_EACH.contains(register);
  }

  private static Optional<TaxScheme> tax(String register) {
    return Arrays.stream(TaxScheme.values())
        .filter(each -> each.name().equals(register))
        .findFirst();
  }

  private static Optional<RegisterNumber> other(String register) {
    return Arrays.stream(RegisterNumber.values())
        .filter(each -> each.name().equals(register))
        .findFirst();
  }
}
