package tandem.receipts;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.receipts.Flaw.Kind;

/**
 * Checks a file of receipts with nothing but the public keys: each signature, each record, no gap,
 * nothing moved, none missing at the end. Needs neither network nor database.
 */
public final class ReceiptCheck {
  private final Genuine genuine;
  private final List<Flaw> flaws = new ArrayList<>();
  private int checked;
  private String taken = "";

  /** The statement before, as far as it can be relied upon. */
  private boolean sound = true;

  /** How many between could not be read at all: they are no gap. */
  private int unread;

  private ReceiptCheck(Map<String, PublicKey> trusted) {
    genuine = new Genuine(trusted);
  }

  /**
   * What was found.
   *
   * @param receipts how many were looked at
   * @param taken when the file was made: it tells of nothing later; empty without a sound cover
   */
  public record Result(String lead, int receipts, String taken, List<Flaw> flaws) {
    public boolean holds() {
      return flaws.isEmpty();
    }
  }

  /**
   * @param file as it was handed out
   * @param trusted public keys by {@link tandem.platform.audit.HeadKey#name}
   */
  public static Result of(String file, Map<String, PublicKey> trusted) {
    ReceiptCheck check = new ReceiptCheck(trusted);
    String lead = "";
    try (JsonReader reader = JSON.createReader(new StringReader(file))) {
      JsonObject read = reader.readObject();
      lead = read.getString("lead_id");
      check.all(read, lead);
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | ArithmeticException unreadable) {
      check.flaw(Kind.UNREADABLE, "file");
    }
    return new Result(lead, check.checked, check.taken, List.copyOf(check.flaws));
  }

  private void all(JsonObject file, String lead) {
    String partner = file.getString("partner_id");
    @Nullable ReceiptStatement before = null;
    for (JsonValue entry : file.getJsonArray("data")) {
      checked++;
      JsonObject receipt = entry.asJsonObject();
      Optional<ReceiptStatement> read = statement(receipt);
      boolean genuine = read.filter(said -> genuine(receipt, Genuine.where(said))).isPresent();
      if (read.isPresent() && genuine) {
        ReceiptStatement said = read.get();
        shown(receipt, said);
        if (said.lead().equals(lead) && said.partner().equals(partner)) {
          follows(before, said);
        } else {
          flaw(Kind.MOVED, Genuine.where(said));
        }
      }
      before = read.orElse(before);
      unread = read.isPresent() ? 0 : unread + 1;
      sound = genuine;
    }
    cover(file, lead, before);
  }

  private Optional<ReceiptStatement> statement(JsonObject receipt) {
    try {
      return Optional.of(ReceiptStatement.parse(receipt.getString("statement")));
    } catch (IllegalArgumentException unreadable) {
      flaw(Kind.UNREADABLE, "receipt %d of the file".formatted(checked));
      return Optional.empty();
    }
  }

  /** What stands beside the statement says the same. */
  private void shown(JsonObject receipt, ReceiptStatement said) {
    if (!Genuine.shownAs(receipt, said)) {
      flaw(Kind.CHANGED, Genuine.where(said));
    }
  }

  private boolean genuine(JsonObject signed, String where) {
    Optional<Kind> forged = genuine.flawOf(signed);
    forged.ifPresent(kind -> flaw(kind, where));
    return forged.isEmpty();
  }

  private void follows(@Nullable ReceiptStatement before, ReceiptStatement said) {
    long step = before == null ? 0 : before.step();
    if (said.step() <= step || (before != null && said.number() <= before.number())) {
      flaw(Kind.MOVED, Genuine.where(said));
    } else if (said.step() > step + 1 + unread) {
      flaw(Kind.GAP, Genuine.where(said));
    } else if (sound && !linked(before, said)) {
      flaw(Kind.UNLINKED, Genuine.where(said));
    }
  }

  private static boolean linked(@Nullable ReceiptStatement before, ReceiptStatement said) {
    boolean neighbours = before != null && said.number() == before.number() + 1;
    return said.previousOfLead().equals(fingerprint(before))
        && (!neighbours || said.previous().equals(fingerprint(before)));
  }

  private void cover(JsonObject file, String lead, @Nullable ReceiptStatement last) {
    if (!(file.get("cover") instanceof JsonObject cover)) {
      flaw(Kind.NO_COVER, "file");
      return;
    }
    if (!genuine(cover, "cover")) {
      return;
    }
    taken = ReceiptCover.taken(cover.getString("statement"));
    if (!ReceiptCover.says(cover.getString("statement"), lead, checked, fingerprint(last))
        && sound) {
      flaw(Kind.CUT, "cover");
    }
  }

  private static String fingerprint(@Nullable ReceiptStatement statement) {
    return statement == null ? ReceiptStatement.NOTHING : statement.fingerprint();
  }

  private void flaw(Kind kind, String where) {
    flaws.add(new Flaw(kind, where));
  }
}
