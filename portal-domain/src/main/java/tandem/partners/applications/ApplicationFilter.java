package tandem.partners.applications;

import java.util.List;
import java.util.Optional;

/**
 * Which applications.
 *
 * @param stages any of them; none for all
 * @param text part of the firm's name, its tax number or domain
 */
public record ApplicationFilter(List<ApplicationStage> stages, Optional<String> text) {
  public static final ApplicationFilter WAITING =
      new ApplicationFilter(
          List.of(ApplicationStage.SUBMITTED, ApplicationStage.IN_REVIEW), Optional.empty());

  public ApplicationFilter {
    stages = List.copyOf(stages);
  }
}
