package tandem.web.parties;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.deals.parties.PartyField;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.PartyState;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Choice;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Parts in deals as people read them: the one place of their words, icons and hues. */
public final class PartyWords {
  private PartyWords() {}

  public static Badge badge(Page page, PartyState state) {
    String word = page.t("party.state." + state);
    return switch (state) {
      case PENDING -> Badge.of(word, "clock", Hue.AMBER);
      case ACCEPTED -> Badge.of(word, "check", Hue.GREEN);
      case REJECTED, LEFT -> Badge.of(word, "cross", Hue.GREY);
      case EXPIRED -> Badge.outlined(word, "hourglass", Hue.RED);
      case WITHDRAWN, REMOVED -> Badge.of(word, "undo", Hue.GREY);
    };
  }

  /** The invited firm has the ball while its clock runs. */
  public static Optional<Ball> ball(Page page, PartyState state, Instant since, Instant due) {
    if (state != PartyState.PENDING) {
      return Optional.empty();
    }
    return Optional.of(
        page.viewer().partner()
            ? Ball.yours(page, since, Optional.of(due))
            : Ball.partners(page, page.t("ball.partner"), since, Optional.of(due)));
  }

  public static String role(Page page, PartyRole role) {
    return page.t("party.role." + role);
  }

  static String sees(Page page, Collection<PartyField> fields) {
    return fields.stream()
        .sorted()
        .map(field -> page.t("party.field." + field))
        .collect(Collectors.joining(", "));
  }

  static List<Choice> roles(Page page, Collection<PartyRole> roles) {
    return roles.stream()
        .map(role -> new Choice(role.name(), role(page, role), page.t("party.role_hint." + role)))
        .toList();
  }

  static <E extends Enum<E>> List<Choice> choices(Page page, String prefix, E[] values) {
    return Stream.of(values)
        .map(value -> new Choice(value.name(), page.t(prefix + value.name())))
        .toList();
  }
}
