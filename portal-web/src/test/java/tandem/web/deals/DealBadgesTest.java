package tandem.web.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.deals.DealStage;
import tandem.deals.processes.ProcessTerms;
import tandem.web.platform.Choice;
import tandem.web.platform.Language;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;
import tandem.web.processes.ProcessSample;

/** One deal is told in the words of its process. */
class DealBadgesTest {
  private static final ProcessTerms PROCESS = ProcessSample.project().terms();

  private static Page page(Language language) {
    return SamplePages.page(SamplePages.DEALER, language, "system", "/deals");
  }

  @Test
  void a_stage_is_called_as_the_process_calls_it_in_the_readers_language() {
    assertThat(DealBadges.name(page(Language.EN), PROCESS, DealStage.SOLUTION))
        .isEqualTo("Solution and proof at the customer");
    assertThat(DealBadges.name(page(Language.RU), PROCESS, DealStage.SOLUTION))
        .isEqualTo("Решение и проверка у заказчика");
    assertThat(DealBadges.name(page(Language.EN), PROCESS, DealStage.LOST)).isEqualTo("Lost");
  }

  @Test
  void a_card_is_called_and_moved_in_the_same_words() {
    DealListModel board = (DealListModel) DealSamples.board(page(Language.EN));
    List<DealListModel.Card> cards =
        board.columns().stream().flatMap(column -> column.cards().stream()).toList();

    assertThat(cards)
        .extracting(card -> card.deal().badge().word())
        .contains("Solution and proof at the customer")
        .doesNotContain("Solution");
    assertThat(cards.getFirst().moves())
        .extracting(Choice::label)
        .contains("Solution and proof at the customer");
    assertThat(cards.getFirst().loses()).isTrue();
  }
}
