package tandem.web.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.deals.DealAction;
import tandem.deals.DealFacts;
import tandem.deals.DealStage;
import tandem.deals.LossWord;
import tandem.web.platform.Page;

/**
 * Why a deal was lost, each side's word beside the other's.
 *
 * @param differs whether the sides name different reasons
 * @param asks whether the reader's side has not said yet
 */
public record LossCard(boolean lost, List<Word> words, boolean differs, boolean asks) {

  /** One side's word. */
  public record Word(String side, String reason, String comment, String who) {}

  static LossCard of(Page page, DealFacts deal) {
    List<Word> words = new ArrayList<>();
    if (unsided(deal)) {
      words.add(earlier(page, deal));
    }
    deal.losses().forEach(word -> words.add(word(page, word)));
    return new LossCard(
        deal.stage() == DealStage.LOST,
        List.copyOf(words),
        Stream.concat(deal.lostReason().stream(), deal.losses().stream().map(LossWord::reason))
                .distinct()
                .count()
            > 1,
        deal.allowed().contains(DealAction.EXPLAIN_LOSS));
  }

  /** Whoever closes it says why at that very moment, since the sides are asked apart. */
  private static boolean unsided(DealFacts deal) {
    return deal.lostReason().isPresent()
        && deal.losses().stream().noneMatch(word -> deal.closedAt().equals(Optional.of(word.at())));
  }

  /** Of a deal that was lost before the sides were asked apart. */
  private static Word earlier(Page page, DealFacts deal) {
    return new Word(
        "",
        deal.lostReason().map(reason -> page.t("deal.reason." + reason)).orElse(""),
        deal.lostComment().orElse(""),
        "");
  }

  private static Word word(Page page, LossWord word) {
    Optional<String> detail = word.detail().map(each -> each.name(page.language()));
    String reason = page.t("deal.reason." + word.reason());
    return new Word(
        page.t("deals.says." + word.side()),
        detail.map(it -> page.t("deals.detail_of", reason, it)).orElse(reason),
        word.comment().orElse(""),
        page.t("review.recommended_by", word.author(), page.format().moment(word.at())));
  }
}
