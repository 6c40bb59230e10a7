package tandem.web.applications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.partners.applications.ApplicationStage;

/** The parts of the company's list. */
enum ApplicationTab {
  WAITING,
  ASKED,
  DECIDED,
  ALL;

  static ApplicationTab of(@Nullable String code) {
    return Arrays.stream(values())
        .filter(tab -> tab.code().equals(code))
        .findFirst()
        .orElse(WAITING);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<ApplicationStage> stages() {
    return switch (this) {
      case WAITING -> List.of(ApplicationStage.SUBMITTED, ApplicationStage.IN_REVIEW);
      case ASKED -> List.of(ApplicationStage.INFO_REQUESTED);
      case DECIDED ->
          List.of(ApplicationStage.APPROVED, ApplicationStage.REJECTED, ApplicationStage.WITHDRAWN);
      case ALL -> List.of();
    };
  }
}
