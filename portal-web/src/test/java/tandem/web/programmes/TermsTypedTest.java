package tandem.web.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.web.platform.Form;
import tandem.web.platform.Language;
import tandem.web.platform.Submission;
import tandem.web.platform.Texts;

class TermsTypedTest {

  @Test
  void terms_that_are_shown_and_sent_back_are_the_same_terms() {
    assertThat(sent(TermsTyped.of(ProgrammeSample.standard()))).isEqualTo(ProgrammeTerms.USUAL);
    assertThat(sent(TermsTyped.of(ProgrammeSample.drafted())))
        .isEqualTo(ProgrammeSample.drafted().terms());
  }

  @Test
  void rows_stand_in_the_order_of_their_places_and_an_emptied_one_goes() {
    MultivaluedMap<String, String> posted = posted(TermsTyped.of(ProgrammeSample.drafted()));
    posted.putSingle("policy.1.approval", "AUTO");
    posted.putSingle("policy.1.position", "0");
    posted.putSingle("policy.2.approval", "");
    posted.putSingle("extra.0.code", "");
    ProgrammeTerms terms = TermsTyped.read(submission(posted)).terms();

    assertThat(terms.policy())
        .extracting(row -> row.approval().name())
        .containsExactly("AUTO", "FOUR_EYES");
    assertThat(terms.form().extra()).hasSize(1);
  }

  @Test
  void what_cannot_be_read_is_told_at_its_field() {
    MultivaluedMap<String, String> posted = posted(TermsTyped.of(ProgrammeSample.drafted()));
    posted.putSingle("answer_days", "two");
    posted.putSingle("extra.0.options", "small");
    Submission typed = submission(posted);
    assertThat(TermsTyped.read(typed).terms().extensionDays()).isEqualTo(30);

    assertThat(typed.form().error("answer_days")).isPresent();
    assertThat(typed.form().error("extra.0.options")).isPresent();
  }

  private static ProgrammeTerms sent(Form form) {
    Submission typed = submission(posted(form));
    ProgrammeTerms terms = TermsTyped.read(typed).terms();
    assertThat(typed.clean()).isTrue();
    return terms;
  }

  private static MultivaluedMap<String, String> posted(Form form) {
    MultivaluedMap<String, String> posted = new MultivaluedHashMap<>();
    form.values().forEach((name, values) -> posted.put(name, new ArrayList<>(values)));
    return posted;
  }

  private static Submission submission(MultivaluedMap<String, String> posted) {
    return new Submission(Texts.in(Language.EN), posted);
  }
}
