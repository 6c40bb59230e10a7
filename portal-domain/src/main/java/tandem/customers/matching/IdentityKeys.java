package tandem.customers.matching;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.customers.names.NameReading;
import tandem.platform.Sha256;

/**
 * {@link CandidateKeys} of a name, and beside them keys of its numbers, the firm's own domain, its
 * phone, its address and its group, each as a number of 64 bits: what a registry of customers is
 * filed under, and what is looked for in it.
 *
 * @param filed under what the customer stands
 * @param asked under what its likes stand
 * @param alone those of both under which two cannot be entered at once without missing each other;
 *     of the rest one only files what no other than the holder of these asks, or the other way
 *     about
 */
public record IdentityKeys(Set<Long> filed, Set<Long> asked, Set<Long> alone) {
  /** A change of how names are read or filed is a higher number: all customers are filed anew. */
  public static final int RULES = 1;

  private static final int TELLING_LABEL = 4;

  /** How many digits of a phone number two writings of it share at least. */
  private static final int PHONE_DIGITS = 9;

  public static IdentityKeys of(CustomerIdentity customer) {
    CandidateKeys name = CandidateKeys.of(customer.name());
    Set<String> filed = new LinkedHashSet<>(name.filed());
    Set<String> asked = new LinkedHashSet<>(name.asked());
    Set<String> signals = signals(customer);
    filed.addAll(signals);
    asked.addAll(signals);
    whole(customer.name()).ifPresent(own -> asked.add("g" + own));
    customer
        .group()
        .flatMap(IdentityKeys::whole)
        .ifPresent(group -> {
          filed.add("g" + group);
          asked.add("g" + group);
          asked.add(group);
        });
    Set<String> alone = new LinkedHashSet<>(asked);
    alone.removeIf(key -> !filed.contains(key) && !key.startsWith(CandidateKeys.WORD_LEFT_OUT));
    return new IdentityKeys(hashed(filed), hashed(asked), hashed(alone));
  }

  /** All the others under which somebody could look for it, or it for somebody. */
  public Set<Long> beside() {
    Set<Long> beside = new LinkedHashSet<>(filed);
    beside.addAll(asked);
    beside.removeAll(alone);
    return beside;
  }

  private static Set<String> signals(CustomerIdentity customer) {
    Set<String> keys = new LinkedHashSet<>();
    customer.taxId().ifPresent(id -> keys.add("t" + id.scheme() + id.number()));
    customer.telling().stream()
        .map(number -> "t" + number.register() + number.number())
        .sorted()
        .forEach(keys::add);
    customer.place().ifPresent(place -> keys.add("a" + place));
    customer
        .site()
        .filter(site -> !site.shared())
        .ifPresent(site -> {
          keys.add("d" + site.domain());
          if (site.label().length() >= TELLING_LABEL) {
            keys.add("l" + site.label());
          }
        });
    customer
        .phone()
        .map(PhoneNumber::digits)
        .filter(digits -> digits.length() >= PHONE_DIGITS)
        .ifPresent(digits -> keys.add("p" + digits.substring(digits.length() - PHONE_DIGITS)));
    return keys;
  }

  /** The key of the name as a whole, under which the firm of that name stands. */
  private static Optional<String> whole(NameReading name) {
    return CandidateKeys.of(name).filed().stream().filter(key -> key.startsWith("=")).findFirst();
  }

  private static Set<Long> hashed(Set<String> keys) {
    return keys.stream()
        .map(key -> ByteBuffer.wrap(Sha256.of(key)).getLong())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
