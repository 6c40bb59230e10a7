package tandem.conversations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import tandem.leads.LeadField;
import tandem.leads.RejectReason;
import tandem.platform.Texts;

/** What the letters about decisions say besides the customer: the same when sent and previewed. */
final class DecisionWords {
  static final String REJECTED = "lead.rejected";
  static final String ASKED = "lead.info_requested";
  static final String APPROVED = "lead.approved";

  private DecisionWords() {}

  static Object[] rejected(Reader reader, RejectReason reason, String comment) {
    return new Object[] {
      Texts.of("leads", reader.locale()).get("reject_reason." + reason), comment
    };
  }

  static Object[] asked(Reader reader, Collection<LeadField> fields, String comment) {
    Texts texts = Texts.of("leads", reader.locale());
    String names =
        fields.stream()
            .sorted()
            .map(field -> texts.get("field." + field))
            .collect(Collectors.joining(", "));
    return new Object[] {names, comment};
  }

  static Object[] approved(Reader reader, LocalDate until) {
    return new Object[] {Dates.day(until, reader)};
  }
}
