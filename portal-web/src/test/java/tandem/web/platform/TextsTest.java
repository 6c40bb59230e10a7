package tandem.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.commissions.Calculation;
import tandem.commissions.EarningStatus;
import tandem.commissions.EntryKind;
import tandem.deals.DealStage;
import tandem.deals.LostReason;
import tandem.leads.ConsentText;
import tandem.leads.LeadField;
import tandem.leads.LeadStage;
import tandem.leads.RejectReason;
import tandem.partners.PartnerStatus;
import tandem.partners.StatusReason;
import tandem.partners.applications.ApplicationStage;
import tandem.partners.applications.RegistryVerdict;
import tandem.partners.applications.RejectionReason;
import tandem.partners.applications.ReviewCheck;
import tandem.partners.network.EdgeVisibility;
import tandem.partners.tiers.TierCriterion;

class TextsTest {
  private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([a-z0-9_.]+)\"\\s*[,)]");
  private static final Pattern FLASHED = Pattern.compile("Flash\\.\\w+\\(\\s*\"([a-z0-9_.]+)\"");
  private static final Pattern REJECTED =
      Pattern.compile("reject\\(\\s*(?:\"[^\"]*\"|\\w+\\([^()]*\\))\\s*,\\s*\"([a-z0-9_.]+)\"");

  private static final Pattern FIELD =
      Pattern.compile(
          "template\\.ui\\.(?:input|select|textarea|money|choices|check)\\([^@]*?name = \"([^\"]+)\"");

  @Test
  void the_summary_of_a_form_can_name_every_field() throws IOException {
    Set<String> nameless = new TreeSet<>();
    for (Path file : sources()) {
      Matcher fields = FIELD.matcher(Files.readString(file));
      while (!file.toString().contains("styleguide") && fields.find()) {
        if (!Texts.in(Language.EN).has("field." + fields.group(1))) {
          nameless.add("field." + fields.group(1) + " of " + file);
        }
      }
    }
    assertThat(nameless).as("add them to messages/fields_*.properties").isEmpty();
  }

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(Texts.in(Language.RU).keys())
        .containsExactlyInAnyOrderElementsOf(Texts.in(Language.EN).keys());
  }

  @Test
  void every_key_used_in_templates_and_pages_has_a_text() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      for (Pattern pattern : List.of(USED, FLASHED, REJECTED)) {
        Matcher uses = pattern.matcher(source);
        while (uses.find()) {
          if (!Texts.in(Language.EN).has(uses.group(1))) {
            missing.add(uses.group(1) + " in " + file);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_text_is_a_valid_message_with_the_same_arguments_in_both_languages() {
    for (String key : Texts.in(Language.EN).keys()) {
      assertThat(arguments(Language.RU, key)).as(key).isEqualTo(arguments(Language.EN, key));
    }
  }

  @Test
  void every_state_and_reason_of_the_domain_has_its_words() {
    List<String> keys =
        Stream.of(
                keys("lead.stage.", LeadStage.values()),
                keys("lead.reason.", RejectReason.values()),
                keys("lead.advice.", RejectReason.values()),
                keys("lead.field.", LeadField.values()),
                keys("deal.stage.", DealStage.values()),
                keys("deal.reason.", LostReason.values()),
                keys("application.stage.", ApplicationStage.values()),
                keys("application.reason.", RejectionReason.values()),
                keys("apply.reason.", RejectionReason.values()),
                keys("apply.means.", ApplicationStage.values()),
                keys("application.register.", RegistryVerdict.values()),
                keys("application.check.", ReviewCheck.values()),
                keys("application.check_hint.", ReviewCheck.values()),
                keys("network.visibility.", EdgeVisibility.values()),
                keys("network.sees.", EdgeVisibility.values()),
                keys("tier.criterion.", TierCriterion.Kind.values()),
                keys("standing.reason.", StatusReason.values()),
                keys("standing.ask.", PartnerStatus.values()),
                keys("standing.effect.", PartnerStatus.values()),
                keys("standing.do.", PartnerStatus.values()),
                keys("standing.yes.", PartnerStatus.values()),
                keys("standing.done.", PartnerStatus.values()),
                keys("earn.status.", EarningStatus.values()),
                keys("earn.kind.", EntryKind.values()),
                keys("earn.outcome.", Calculation.Outcome.values()))
            .flatMap(all -> all)
            .toList();
    assertThat(Texts.in(Language.EN).keys()).containsAll(keys);
  }

  @Test
  void the_form_shows_the_very_words_whose_version_is_kept() {
    for (Language language : Language.values()) {
      assertThat(Texts.in(language).t("leads.consent"))
          .isEqualTo(ConsentText.words(language.tag()));
    }
  }

  @Test
  void russian_plurals_follow_russian_grammar() {
    Texts texts = Texts.in(Language.RU);
    assertThat(Stream.of(1, 2, 5, 11, 21, 104).map(days -> texts.t("format.days", days)))
        .containsExactly("1 день", "2 дня", "5 дней", "11 дней", "21 день", "104 дня");
  }

  private static Stream<String> keys(String prefix, Enum<?>... constants) {
    return Stream.of(constants).map(constant -> prefix + constant.name());
  }

  private static Set<String> arguments(Language language, String key) {
    Locale locale = language.locale();
    return new TreeSet<>(
        new MessageFormat(Texts.in(language).pattern(key), locale).getArgumentNames());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      return Stream.concat(java, templates).filter(Files::isRegularFile).toList();
    }
  }
}
