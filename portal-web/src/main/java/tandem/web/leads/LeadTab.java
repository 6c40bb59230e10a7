package tandem.web.leads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.leads.LeadStage;

/** The tabs of the list: what a reader looks for, in their words. */
@SuppressWarnings("ImmutableEnumChecker") // lists made by List.of
enum LeadTab {
  ALL("all", List.of()),
  ACTION("action", List.of(LeadStage.INFO_REQUESTED)),
  REVIEW("review", List.of(LeadStage.SUBMITTED, LeadStage.IN_REVIEW, LeadStage.APPEALED)),
  APPROVED("approved", List.of(LeadStage.APPROVED)),
  DRAFT("draft", List.of(LeadStage.DRAFT)),
  CLOSED(
      "closed",
      List.of(
          LeadStage.CONVERTED,
          LeadStage.REJECTED,
          LeadStage.WITHDRAWN,
          LeadStage.EXPIRED,
          LeadStage.REVOKED,
          LeadStage.CLOSED_DUPLICATE,
          LeadStage.CLOSED_INCOMPLETE));

  final String code;
  final List<LeadStage> stages;

  LeadTab(String code, List<LeadStage> stages) {
    this.code = code;
    this.stages = stages;
  }

  static LeadTab of(Optional<String> code) {
    return Stream.of(values())
        .filter(tab -> code.map(tab.code::equals).orElse(false))
        .findFirst()
        .orElse(ALL);
  }

  long count(Map<LeadStage, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> stages.isEmpty() || stages.contains(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
