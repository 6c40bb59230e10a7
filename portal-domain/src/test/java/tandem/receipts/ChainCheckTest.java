package tandem.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.platform.Sha256;
import tandem.platform.audit.HeadKey;
import tandem.receipts.Flaw.Kind;

/** Nothing of a firm's chain is changed, moved or left out unnoticed, within a file or between. */
class ChainCheckTest {
  private static final HeadKey OURS = HeadKey.of("o".repeat(32));
  private static final HeadKey FOREIGN = HeadKey.of("f".repeat(32));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final String FIRM = "org_7ZZZZZZZZZZZZZZZZZZZZZZZZZ";

  private final ChainCheck check =
      new ChainCheck(Map.of(HeadKey.name(OURS.publicKey()), OURS.publicKey()));

  /** Ten receipts of three leads, in turn. */
  private static List<Receipt> chain() {
    List<Receipt> chain = new ArrayList<>();
    Map<String, ReceiptStatement> leads = new HashMap<>();
    String previous = ReceiptStatement.NOTHING;
    for (int number = 1; number <= 10; number++) {
      String lead = "lead_" + number % 3;
      ReceiptStatement before = leads.get(lead);
      String record = "{\"number\":%d}".formatted(number);
      ReceiptStatement said =
          new ReceiptStatement(
              FIRM,
              number,
              previous,
              lead,
              before == null ? 1 : before.step() + 1,
              before == null ? ReceiptStatement.NOTHING : before.fingerprint(),
              "lead.submitted",
              NOON.plusSeconds(number),
              Sha256.hex(record));
      leads.put(lead, said);
      previous = said.fingerprint();
      chain.add(
          new Receipt(
              said,
              said.text(),
              record,
              HeadKey.name(OURS.publicKey()),
              signed(OURS, said.text())));
    }
    return chain;
  }

  private static String signed(HeadKey key, String text) {
    return Base64.getEncoder().encodeToString(key.sign(text));
  }

  private static String part(long after, List<Receipt> receipts) {
    return part(after, receipts, receipts);
  }

  private static String part(long after, List<Receipt> receipts, List<Receipt> handedOut) {
    String last =
        handedOut.isEmpty()
            ? ReceiptStatement.NOTHING
            : handedOut.getLast().statement().fingerprint();
    String cover = new PartCover(FIRM, after, handedOut.size(), last, 10, NOON).text();
    return new ReceiptPart(
            FIRM, after, 10, cover, HeadKey.name(OURS.publicKey()), signed(OURS, cover), receipts)
        .json();
  }

  private List<Kind> kinds(String file) {
    return check.next(file).flaws().stream().map(Flaw::kind).toList();
  }

  @Test
  void the_whole_chain_holds_at_once_and_in_parts() {
    ChainCheck.Result whole = check.next(part(0, chain()));
    assertThat(whole.flaws()).isEmpty();
    assertThat(whole.last()).isTrue();

    ChainCheck parts = new ChainCheck(Map.of(HeadKey.name(OURS.publicKey()), OURS.publicKey()));
    ChainCheck.Result first = parts.next(part(0, chain().subList(0, 4)));
    ChainCheck.Result second = parts.next(part(4, chain().subList(4, 10)));
    assertThat(first.flaws()).isEmpty();
    assertThat(first.last()).as("there are more").isFalse();
    assertThat(second.flaws()).isEmpty();
    assertThat(second.last()).isTrue();
    assertThat(second.from()).isEqualTo(5);
  }

  @Test
  void a_later_part_alone_holds_too() {
    assertThat(kinds(part(4, chain().subList(4, 10)))).isEmpty();
  }

  @Test
  void one_left_out_in_the_middle_is_a_gap() {
    List<Receipt> without = chain();
    without.remove(5);

    assertThat(kinds(part(0, without))).containsExactly(Kind.GAP);
  }

  @Test
  void a_part_left_out_between_two_is_a_gap() {
    assertThat(kinds(part(0, chain().subList(0, 3)))).isEmpty();

    assertThat(kinds(part(6, chain().subList(6, 10)))).containsExactly(Kind.GAP);
  }

  @Test
  void one_left_out_at_the_end_is_cut() {
    assertThat(kinds(part(0, chain().subList(0, 9), chain()))).containsExactly(Kind.CUT);
  }

  @Test
  void a_later_part_alone_that_was_emptied_is_cut() {
    List<Receipt> later = chain().subList(4, 10);

    assertThat(kinds(part(4, List.of(), later))).containsExactly(Kind.CUT);
  }

  @Test
  void a_later_part_alone_in_which_nothing_was_yet_holds() {
    assertThat(kinds(part(10, List.of()))).isEmpty();
  }

  @Test
  void two_changed_about_are_told() {
    List<Receipt> turned = chain();
    turned.add(3, turned.remove(4));

    assertThat(kinds(part(0, turned, chain()))).contains(Kind.GAP, Kind.MOVED);
  }

  @Test
  void a_changed_statement_and_a_foreign_key_are_told() {
    String file = part(0, chain());
    assertThat(check.next(file.replace("number: 4", "number: 40")).flaws())
        .extracting(Flaw::kind)
        .contains(Kind.FORGED);

    ChainCheck strangers =
        new ChainCheck(Map.of(HeadKey.name(FOREIGN.publicKey()), FOREIGN.publicKey()));
    assertThat(strangers.next(file).flaws())
        .hasSize(11)
        .allSatisfy(flaw -> assertThat(flaw.kind()).isEqualTo(Kind.FOREIGN_KEY));
  }

  @Test
  void a_chain_that_was_forked_is_not_linked() {
    List<Receipt> forked = chain();
    Receipt third = forked.get(2);
    ReceiptStatement said = third.statement();
    ReceiptStatement other =
        new ReceiptStatement(
            FIRM,
            said.number(),
            Sha256.hex("another past"),
            said.lead(),
            said.step(),
            said.previousOfLead(),
            said.event(),
            said.issued(),
            said.record());
    forked.set(
        2,
        new Receipt(other, other.text(), third.record(), third.key(), signed(OURS, other.text())));

    assertThat(kinds(part(0, forked))).contains(Kind.UNLINKED);
  }

  @Test
  void what_is_no_part_is_not_taken_for_one() {
    assertThat(ChainCheck.isPart(part(0, chain()))).isTrue();
    assertThat(ChainCheck.isPart("{\"object\":\"receipt_file\"}")).isFalse();
    assertThat(ChainCheck.isPart("Не файл")).isFalse();
    assertThat(kinds("{\"object\":\"receipt_part\"}")).containsExactly(Kind.UNREADABLE);
  }

  @Test
  void a_cover_reads_as_it_was_written() {
    PartCover cover = new PartCover(FIRM, 4, 6, ReceiptStatement.NOTHING, 10, NOON);

    assertThat(PartCover.parse(cover.text())).contains(cover);
    assertThat(PartCover.parse(cover.text() + "more")).isEmpty();
  }
}
