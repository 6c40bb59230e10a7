package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import tandem.deals.DealId;
import tandem.deals.Visibility;
import tandem.platform.Texts;

/** Letters about what is written on a deal; each can be answered by replying to it. */
@ApplicationScoped
class TalkLetters {
  private static final int LONGEST_QUOTE = 2_000;

  @Inject Subjects subjects;
  @Inject Postman postman;
  @Inject TalkAddress addresses;

  /** What was written, by whom, for whom. */
  record Said(DealId deal, Visibility visibility, String author, String body) {}

  void tell(UUID eventId, Reader reader, Said said, boolean named) {
    String inside = said.visibility() == Visibility.COMPANY ? ".inside" : "";
    String kind = (named ? "message.mentioned" : "message.created") + inside;
    Letter letter =
        Letter.of(
                reader,
                kind,
                said.deal().text(),
                "/deals/" + said.deal().text(),
                subjects.customerOf(said.deal()),
                said.author(),
                quoted(said.body()))
            .because("footer.deal");
    Optional<String> answerTo = addresses.of(said.deal(), said.visibility(), reader.person());
    postman.tellAndMail(
        eventId,
        reader,
        answerTo.map(to -> letter.answeredTo(reader, to, "reply.invited_deal")).orElse(letter));
  }

  /** A reply that was not taken; told to the address it was for, and to no other. */
  void refused(UUID key, Reader reader, DealId deal, String why) {
    postman.tellAndMail(
        key,
        reader,
        Letter.of(
                reader,
                "reply.refused",
                deal.text(),
                "/deals/" + deal.text(),
                subjects.customerOf(deal),
                Texts.of("conversations", reader.locale()).get("reply.why." + why))
            .because("footer.deal"));
  }

  private static String quoted(String body) {
    return body.length() <= LONGEST_QUOTE ? body : body.substring(0, LONGEST_QUOTE) + " …";
  }
}
