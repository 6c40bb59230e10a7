package tandem.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.platform.Sha256;
import tandem.platform.audit.HeadKey;
import tandem.receipts.Flaw.Kind;

/** Whoever changes, removes, moves or forges a receipt is found out without the portal. */
class ReceiptCheckTest {
  private static final HeadKey OURS = HeadKey.of("o".repeat(32));
  private static final HeadKey FOREIGN = HeadKey.of("f".repeat(32));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final String FIRM = "org_7ZZZZZZZZZZZZZZZZZZZZZZZZZ";
  private static final String LEAD = "lead_7ZZZZZZZZZZZZZZZZZZZZZZZZZ";

  /** Four steps of one lead; between the second and the third the firm got one for another. */
  private static List<Receipt> chain() {
    List<Receipt> chain = new ArrayList<>();
    chain.add(after(chain, 1, "lead.submitted", OURS));
    chain.add(after(chain, 2, "lead.rejected", OURS));
    chain.add(after(chain, 4, "lead.appealed", OURS));
    chain.add(after(chain, 5, "lead.approved", OURS));
    return chain;
  }

  private static Receipt after(List<Receipt> chain, long number, String event, HeadKey key) {
    String before =
        chain.isEmpty() ? ReceiptStatement.NOTHING : chain.getLast().statement().fingerprint();
    boolean neighbours = chain.isEmpty() || chain.getLast().statement().number() == number - 1;
    String record = "{\"event\":\"%s\"}".formatted(event);
    return signed(
        new ReceiptStatement(
            FIRM,
            number,
            neighbours ? before : Sha256.hex("another lead's"),
            LEAD,
            chain.size() + 1L,
            before,
            event,
            NOON.plusSeconds(number),
            Sha256.hex(record)),
        record,
        key);
  }

  private static Receipt signed(ReceiptStatement statement, String record, HeadKey key) {
    return new Receipt(
        statement,
        statement.text(),
        record,
        HeadKey.name(key.publicKey()),
        sign(key, statement.text()));
  }

  private static String sign(HeadKey key, String text) {
    return Base64.getEncoder().encodeToString(key.sign(text));
  }

  private static String file(List<Receipt> receipts) {
    return file(receipts, receipts);
  }

  /** With the cover of what there was when it was handed out. */
  private static String file(List<Receipt> receipts, List<Receipt> handedOut) {
    String cover =
        new ReceiptCover(
                LEAD, handedOut.size(), handedOut.getLast().statement().fingerprint(), NOON)
            .text();
    return new ReceiptFile(
            FIRM, LEAD, cover, HeadKey.name(OURS.publicKey()), sign(OURS, cover), receipts)
        .json();
  }

  private static List<Flaw> flaws(String file) {
    Map<String, PublicKey> trusted = Map.of(HeadKey.name(OURS.publicKey()), OURS.publicKey());
    return ReceiptCheck.of(file, trusted).flaws();
  }

  private static List<Receipt> without(int at) {
    List<Receipt> chain = chain();
    chain.remove(at);
    return chain;
  }

  @Test
  void what_was_handed_out_holds() {
    assertThat(flaws(file(chain()))).isEmpty();
    assertThat(ReceiptStatement.parse(chain().getLast().text()))
        .isEqualTo(chain().getLast().statement());
  }

  @Test
  void a_statement_with_one_letter_changed_is_named_and_only_it() {
    String changed = file(chain()).replace("event: lead.rejected", "event: lead.approved");

    assertThat(flaws(changed))
        .containsExactly(new Flaw(Kind.FORGED, "number 2, step 2, lead.approved"));
  }

  @Test
  void a_changed_record_is_named() {
    String changed = file(chain()).replace("\\\"lead.appealed\\\"", "\\\"lead.rejected\\\"");

    assertThat(flaws(changed))
        .containsExactly(new Flaw(Kind.CHANGED, "number 4, step 3, lead.appealed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"number\":2",
        "\"step\":2",
        "\"event\":\"lead.rejected\"",
        "12:00:02.123456Z\",\"record"
      })
  void what_stands_beside_the_statement_must_say_the_same(String shown) {
    String changed =
        file(chain())
            .replace(
                shown,
                shown
                    .replace("2\"", "3\"")
                    .replace(":2", ":3")
                    .replace("rejected", "withdrawn")
                    .replace("02.", "03."));

    assertThat(flaws(changed)).extracting(Flaw::kind).containsExactly(Kind.CHANGED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void one_removed_leaves_a_gap(int at) {
    Receipt next = chain().get(at + 1);

    assertThat(flaws(file(without(at), chain())))
        .first()
        .isEqualTo(
            new Flaw(
                Kind.GAP,
                "number %d, step %d, %s"
                    .formatted(
                        next.statement().number(),
                        next.statement().step(),
                        next.statement().event())));
  }

  @Test
  void one_removed_at_the_end_shows_by_the_cover() {
    assertThat(flaws(file(without(3), chain()))).containsExactly(new Flaw(Kind.CUT, "cover"));
    assertThat(flaws(file(without(3), chain()).replace("\"cover\"", "\"hidden\"")))
        .containsExactly(new Flaw(Kind.NO_COVER, "file"));
  }

  @Test
  void two_that_changed_places_are_named() {
    List<Receipt> chain = chain();
    chain.add(1, chain.remove(2));

    assertThat(flaws(file(chain, chain())))
        .contains(new Flaw(Kind.MOVED, "number 2, step 2, lead.rejected"));
  }

  @Test
  void one_that_stands_there_twice_is_named() {
    List<Receipt> chain = chain();
    chain.add(1, chain.get(1));

    assertThat(flaws(file(chain, chain())))
        .contains(new Flaw(Kind.MOVED, "number 2, step 2, lead.rejected"));
  }

  @Test
  void one_signed_by_a_foreign_key_is_named_whatever_name_it_takes() {
    List<Receipt> chain = chain();
    Receipt last = chain.removeLast();
    Receipt foreign = signed(last.statement(), last.record(), FOREIGN);
    Receipt posing =
        new Receipt(last.statement(), last.text(), last.record(), last.key(), foreign.signature());

    chain.add(foreign);
    assertThat(flaws(file(chain)))
        .containsExactly(new Flaw(Kind.FOREIGN_KEY, "number 5, step 4, lead.approved"));
    chain.set(3, posing);
    assertThat(flaws(file(chain)))
        .containsExactly(new Flaw(Kind.FORGED, "number 5, step 4, lead.approved"));
  }

  @Test
  void a_genuine_one_that_follows_another_history_is_named() {
    List<Receipt> chain = chain();
    List<Receipt> other = new ArrayList<>(List.of(after(List.of(), 1, "lead.submitted", OURS)));
    other.add(after(other, 2, "lead.approved", OURS));
    chain.set(1, other.get(1));

    assertThat(flaws(file(chain)))
        .containsExactly(new Flaw(Kind.UNLINKED, "number 4, step 3, lead.appealed"));
  }

  @Test
  void what_is_no_file_of_receipts_is_unreadable() {
    assertThat(flaws("{}")).extracting(Flaw::kind).containsExactly(Kind.UNREADABLE);
    assertThat(flaws("[")).extracting(Flaw::kind).containsExactly(Kind.UNREADABLE);
    assertThat(flaws(file(chain()).replace("firm: ", "farm: ")))
        .extracting(Flaw::kind)
        .contains(Kind.UNREADABLE);
  }
}
