package tandem.deals.work;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.Visibility;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Something happened to a task: {@code task.created}, {@code task.changed}, {@code task.completed},
 * {@code task.cancelled}.
 *
 * @param owner who is to do it now; empty: anybody of that side
 * @param author who asked for it
 */
public record TaskChanged(
    TaskStep step,
    DealId deal,
    @Nullable PartnerId partner,
    TaskId task,
    Visibility visibility,
    Side side,
    @Nullable PersonId owner,
    PersonId author,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "task." + step.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return deal.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.ofNullable(partner);
  }

  @Override
  public boolean shared() {
    return visibility == Visibility.SHARED;
  }
}
