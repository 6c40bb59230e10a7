package tandem.receipts;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.receipts.Flaw.Kind;

/**
 * Checks the parts of a firm's chain, one file after the other in the order of their numbers, with
 * nothing but the public keys: each signature and record, no number missing within a part or
 * between two, each receipt following the one before it and the one before it of its lead, none
 * missing at the end. Remembers one statement a lead, however many receipts there are.
 */
public final class ChainCheck {
  private final Genuine genuine;

  /** The last statement of each lead that was met. */
  private final Map<String, Seen> leads = new HashMap<>();

  private List<Flaw> flaws = new ArrayList<>();
  private String partner = "";
  private long number;
  private String fingerprint = ReceiptStatement.NOTHING;

  /**
   * Whether the files so far began with the first receipt: then a lead's first step is met, too.
   */
  private boolean fromTheFirst = true;

  /** Whether the statement before can be relied upon. */
  private boolean sound = true;

  private record Seen(long step, String fingerprint) {}

  public ChainCheck(Map<String, PublicKey> trusted) {
    genuine = new Genuine(trusted);
  }

  /**
   * What was found in one part.
   *
   * @param from the number of its first receipt
   * @param to the number of its last one
   * @param all how many the firm had when the part was taken; 0 without a sound cover
   * @param taken empty without a sound cover
   */
  public record Result(
      String partner, int receipts, long from, long to, long all, String taken, List<Flaw> flaws) {
    public boolean holds() {
      return flaws.isEmpty();
    }

    /** Whether the firm had no more when it was taken. */
    public boolean last() {
      return to == all;
    }
  }

  /** Whether a file is such a part, as far as it says so itself. */
  public static boolean isPart(String file) {
    try (JsonReader reader = JSON.createReader(new StringReader(file))) {
      return "receipt_part".equals(reader.readObject().getString("object", ""));
    } catch (JsonException | ClassCastException unreadable) {
      return false;
    }
  }

  /**
   * @param file as it was handed out
   */
  public Result next(String file) {
    flaws = new ArrayList<>();
    int receipts = 0;
    long after = 0;
    Optional<PartCover> cover = Optional.empty();
    try (JsonReader reader = JSON.createReader(new StringReader(file))) {
      JsonObject read = reader.readObject();
      after = read.getJsonNumber("after").longValueExact();
      begin(read.getString("partner_id"), after);
      for (JsonValue entry : read.getJsonArray("data")) {
        receipts++;
        one(entry.asJsonObject(), receipts);
      }
      cover = cover(read, after, receipts);
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | ArithmeticException unreadable) {
      flaw(Kind.UNREADABLE, "file");
    }
    return new Result(
        partner,
        receipts,
        after + 1,
        number,
        cover.map(PartCover::all).orElse(0L),
        cover.map(said -> said.taken().toString()).orElse(""),
        List.copyOf(flaws));
  }

  /** Another firm begins anew; the same one goes on where the file before ended. */
  private void begin(String firm, long after) {
    if (!firm.equals(partner)) {
      leads.clear();
      partner = firm;
      number = after;
      fingerprint = ReceiptStatement.NOTHING;
      fromTheFirst = after == 0;
      sound = fromTheFirst;
    } else if (after != number) {
      flaw(after > number ? Kind.GAP : Kind.MOVED, "part after number " + after);
      number = after;
      forget();
    }
  }

  /** What was left out or is not to be relied upon may have been of any lead. */
  private void forget() {
    leads.clear();
    fromTheFirst = false;
    sound = false;
  }

  private void one(JsonObject receipt, int place) {
    ReceiptStatement said;
    try {
      said = ReceiptStatement.parse(receipt.getString("statement"));
    } catch (IllegalArgumentException unreadable) {
      flaw(Kind.UNREADABLE, "receipt %d of the file".formatted(place));
      forget();
      number++;
      return;
    }
    Optional<Kind> forged = genuine.flawOf(receipt);
    if (forged.isPresent()) {
      flaw(forged.get(), Genuine.where(said));
      forget();
      number++;
      return;
    }
    if (!Genuine.shownAs(receipt, said)) {
      flaw(Kind.CHANGED, Genuine.where(said));
    }
    follows(said);
    sound = true;
    number = said.number();
    fingerprint = said.fingerprint();
    leads.put(said.lead(), new Seen(said.step(), fingerprint));
  }

  private void follows(ReceiptStatement said) {
    if (!said.partner().equals(partner) || said.number() <= number) {
      flaw(Kind.MOVED, Genuine.where(said));
    } else if (said.number() > number + 1) {
      flaw(Kind.GAP, Genuine.where(said));
      forget();
    } else if (sound && (!said.previous().equals(fingerprint) || !ofLead(said))) {
      flaw(Kind.UNLINKED, Genuine.where(said));
    }
  }

  private boolean ofLead(ReceiptStatement said) {
    @Nullable Seen before = leads.get(said.lead());
    if (before == null) {
      return !fromTheFirst
          || (said.step() == 1 && said.previousOfLead().equals(ReceiptStatement.NOTHING));
    }
    return said.step() == before.step() + 1 && said.previousOfLead().equals(before.fingerprint());
  }

  private Optional<PartCover> cover(JsonObject file, long after, int receipts) {
    if (!(file.get("cover") instanceof JsonObject signed)) {
      flaw(Kind.NO_COVER, "file");
      return Optional.empty();
    }
    Optional<Kind> forged = genuine.flawOf(signed);
    if (forged.isPresent()) {
      flaw(forged.get(), "cover");
      return Optional.empty();
    }
    Optional<PartCover> said = PartCover.parse(signed.getString("statement"));
    // what the cover counts holds without the receipts; only the last one must be relied upon
    boolean says =
        said.filter(each ->
                each.partner().equals(partner)
                    && each.after() == after
                    && each.receipts() == receipts
                    && (receipts == 0 || !sound || each.last().equals(fingerprint))
                    && each.all() >= number)
            .isPresent();
    if (!says) {
      flaw(Kind.CUT, "cover");
    }
    return said;
  }

  private void flaw(Kind kind, String where) {
    flaws.add(new Flaw(kind, where));
  }
}
