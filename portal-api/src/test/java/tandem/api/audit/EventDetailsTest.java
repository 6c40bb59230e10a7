package tandem.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventDetailsTest {

  @Test
  void an_event_is_told_in_the_words_of_the_api() {
    assertThat(
            EventDetails.of(
                """
                {"deal": {"value": "00000000-0000-0000-0000-000000000001"}, "earnedOn": "2026-11-22",
                 "total": {"amount": 750.00, "currency": "EUR", "isPositive": true}, "lines": [1, 2], "partner": null}\
                """))
        .hasToString(
            "{\"deal\":\"deal_00000000000000000000000001\",\"earned_on\":\"2026-11-22\","
                + "\"total\":{\"amount\":\"750.00\",\"currency\":\"EUR\"},\"lines\":[1,2],\"partner\":null}");
  }
}
