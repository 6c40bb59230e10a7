package tandem.customers.matching;

import java.util.Set;
import java.util.stream.Collectors;
import tandem.customers.names.LegalForm;
import tandem.customers.names.NameReading;

/**
 * Of which kinds the legal forms of two names are. ООО, GmbH and Ltd are one kind; a name without a
 * form, or with "Company" only, says nothing of it.
 */
record LegalKinds(Set<String> left, Set<String> right) {
  private static final double OTHER_FORM = 0.97;
  private static final double PERSON_AND_COMPANY = 0.9;

  static LegalKinds of(NameReading one, NameReading other) {
    return new LegalKinds(kinds(one), kinds(other));
  }

  boolean differ() {
    return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
  }

  /** What is left of the score: a firm changes its form, a person in business is somebody else. */
  double factor() {
    if (!differ()) {
      return 1;
    }
    return left.contains("person") || right.contains("person") ? PERSON_AND_COMPANY : OTHER_FORM;
  }

  private static Set<String> kinds(NameReading name) {
    return name.forms().stream()
        .map(LegalForm::kind)
        .filter(kind -> !kind.equals("company"))
        .collect(Collectors.toSet());
  }
}
