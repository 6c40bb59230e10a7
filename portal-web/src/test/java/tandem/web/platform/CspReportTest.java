package tandem.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CspReportTest {
  @Test
  void both_forms_of_reports_are_read_and_tell_nothing_of_anybody() {
    String old =
        """
        {"csp-report": {"document-uri": "https://portal.example/leads/lead_01J9ZK3W8Q4V5T6Y7B8N9M0P1R?q=Ivanov",
         "violated-directive": "script-src", "blocked-uri": "https://evil.example/x.js?token=abc", "script-sample": "alert('Ivanov')"}}
        """;
    String modern =
        """
        [{"type": "csp-violation", "body": {"documentURL": "https://portal.example/deals", "effectiveDirective": "style-src-elem",
          "blockedURL": "inline"}}, {"type": "deprecation", "body": {}}]
        """;

    assertThat(CspReport.read(old))
        .containsExactly("Content policy: script-src on /leads/{id} blocked https://evil.example");
    assertThat(CspReport.read(modern))
        .containsExactly("Content policy: style-src-elem on /deals blocked inline");
  }

  @Test
  void nobody_writes_lines_of_their_own_into_the_log() {
    assertThat(
            CspReport.read(
                "{\"csp-report\": {\"violated-directive\": \"x\\nroot logged in\\u001b[1m\", \"document-uri\": \"no address %%\"}}"))
        .containsExactly("Content policy: xroot logged in1m on  blocked ");
  }

  @Test
  void what_is_no_report_is_ignored() {
    for (String odd :
        new String[] {"", "[]", "{}", "null", "[1]", "{\"csp-report\": 3}", "no json"}) {
      assertThat(CspReport.read(odd)).as(odd).isEmpty();
    }
  }

  @Test
  void a_flood_in_one_body_is_cut() {
    String one = "{\"type\": \"csp-violation\", \"body\": {\"blockedURL\": \"inline\"}}";
    assertThat(CspReport.read("[" + (one + ",").repeat(50) + one + "]")).hasSize(5);
  }
}
