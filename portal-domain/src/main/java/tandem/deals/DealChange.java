package tandem.deals;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.Money;

/**
 * What is to change; what is empty stays.
 *
 * @param contractNumber up to 100 characters; an empty text takes it away
 * @param answers to the questions of its process, all of them: one that is not in it is taken away
 */
public record DealChange(
    Optional<Money> amount,
    Optional<LocalDate> expectedClose,
    Optional<String> need,
    Optional<String> contractNumber,
    Optional<LocalDate> contractDate,
    Optional<JsonObject> answers) {
  public static final DealChange NOTHING =
      new DealChange(Optional.empty(), Optional.empty(), Optional.empty());

  public DealChange(
      Optional<Money> amount, Optional<LocalDate> expectedClose, Optional<String> need) {
    this(amount, expectedClose, need, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isEmpty() {
    return equals(NOTHING);
  }
}
