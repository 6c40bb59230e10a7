package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.leads.LeadField;
import tandem.leads.RejectReason;
import tandem.partners.StatusReason;
import tandem.partners.applications.RejectionReason;
import tandem.platform.Texts;

class TextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"leads", "conversations"})
  void both_languages_have_the_same_keys(String context) {
    assertThat(Texts.of(context, "ru").bundle().keySet())
        .isEqualTo(Texts.of(context, "en").bundle().keySet());
  }

  @Test
  void every_reason_and_field_has_a_text() {
    Texts texts = Texts.of("leads", "ru");

    assertThat(
            Stream.concat(
                Arrays.stream(RejectReason.values()).map(reason -> "reject_reason." + reason),
                Arrays.stream(LeadField.values()).map(field -> "field." + field)))
        .allSatisfy(key -> assertThat(texts.get(key)).isNotBlank());
  }

  @Test
  void every_standing_and_decision_on_an_application_has_its_letter() {
    Texts texts = Texts.of("conversations", "ru");

    assertThat(
            Stream.of(
                    Arrays.stream(StatusReason.values()).map(reason -> "partner.reason." + reason),
                    Arrays.stream(RejectionReason.values())
                        .map(reason -> "applicant.reason." + reason),
                    Stream.of(
                        "partner.active.subject",
                        "partner.suspended.body",
                        "partner.terminated.action",
                        "applicant.SUBMITTED.subject",
                        "applicant.INFO_REQUESTED.body",
                        "applicant.APPROVED.body",
                        "applicant.REJECTED.action"))
                .flatMap(keys -> keys))
        .allSatisfy(key -> assertThat(texts.get(key)).isNotBlank());
  }

  @Test
  void values_stand_where_they_belong() {
    assertThat(Texts.of("conversations", "en").get("lead.approved.subject", "Hansa", "1 May 2027"))
        .isEqualTo("Approved: Hansa, protected until 1 May 2027");
    assertThat(Texts.of("conversations", "ru").get("greeting", "Павел"))
        .isEqualTo("Здравствуйте, Павел!");
  }
}
