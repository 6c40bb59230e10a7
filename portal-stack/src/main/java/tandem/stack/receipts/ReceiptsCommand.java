package tandem.stack.receipts;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.platform.audit.HeadKey;
import tandem.platform.audit.HeadSettings;
import tandem.receipts.ChainCheck;
import tandem.receipts.Flaw;
import tandem.receipts.ReceiptCheck;
import tandem.stack.StackException;

/**
 * {@code bin/receipts FILE…}: checks files of receipts with the public keys alone. Ends with 0 when
 * all hold, 1 when one is broken, 2 when one could not be checked.
 */
public final class ReceiptsCommand {
  private static final int BROKEN = 1;
  private static final int UNCHECKED = 2;
  private static final long LARGEST = 100L << 20;

  private final Map<String, String> settings;
  private final PrintStream out;
  private final List<Path> files = new ArrayList<>();
  private final Map<String, PublicKey> trusted = new HashMap<>();

  ReceiptsCommand(Map<String, String> settings, PrintStream out) {
    this.settings = Map.copyOf(settings);
    this.out = out;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      System.exit(new ReceiptsCommand(System.getenv(), out).run(List.of(arguments)));
    } catch (StackException | IllegalArgumentException | IllegalStateException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(UNCHECKED);
    }
  }

  int run(List<String> arguments) {
    read(arguments);
    boolean whole = true;
    ChainCheck chain = new ChainCheck(trusted);
    for (Path file : files) {
      String text = text(file);
      whole &= ChainCheck.isPart(text) ? part(file, chain.next(text)) : check(file, text);
    }
    return whole ? 0 : BROKEN;
  }

  private boolean part(Path file, ChainCheck.Result found) {
    told(found.flaws());
    out.printf(
        "%s: %d receipts of %s, numbers %d to %d of %d: %s%n",
        file,
        found.receipts(),
        found.partner().isEmpty() ? "no firm" : found.partner(),
        found.from(),
        found.to(),
        found.all(),
        found.holds()
            ? "all genuine, "
                + (found.last() ? "none missing" : "and more follow")
                + " as of "
                + found.taken()
            : found.flaws().size() + " flaws");
    return found.holds();
  }

  private void told(List<Flaw> flaws) {
    for (Flaw flaw : flaws) {
      out.printf(
          "BROKEN %s: %s (%s)%n",
          flaw.kind().name().toLowerCase(Locale.ROOT), flaw.where(), words(flaw.kind()));
    }
  }

  private boolean check(Path file, String text) {
    ReceiptCheck.Result found = ReceiptCheck.of(text, trusted);
    told(found.flaws());
    out.printf(
        "%s: %d receipts of %s: %s%n",
        file,
        found.receipts(),
        found.lead().isEmpty() ? "no lead" : found.lead(),
        found.holds()
            ? "all genuine, none missing as of " + found.taken()
            : found.flaws().size() + " flaws");
    return found.holds();
  }

  static String words(Flaw.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> "this is not a receipt";
      case FOREIGN_KEY -> "signed with a key that is not trusted";
      case FORGED -> "the signature does not fit: the statement was changed";
      case CHANGED -> "what stands beside the statement is not what it says";
      case GAP -> "one or more before it are missing";
      case MOVED -> "not at the place it was issued for";
      case UNLINKED -> "it was not issued after the one before it";
      case CUT -> "the signed cover counts others: some are missing at the end";
      case NO_COVER -> "without a cover nobody can say whether some are missing at the end";
    };
  }

  private void read(List<String> arguments) {
    String own = settings.getOrDefault("TANDEM_AUDIT_SIGNING_KEY", "");
    String given = settings.getOrDefault("TANDEM_AUDIT_TRUSTED_KEYS", "");
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--keys" -> published(Path.of(value(arguments, ++i)));
        case "--public-key" -> given = value(arguments, ++i);
        default -> files.add(file(arguments.get(i)));
      }
    }
    if (!own.isBlank()) {
      trusted.putAll(HeadSettings.trusted(HeadKey.of(own).publicKey(), given));
    } else if (!given.isBlank()) {
      String[] keys = given.split(",", 2);
      trusted.putAll(
          HeadSettings.trusted(HeadKey.publicKey(keys[0]), keys.length > 1 ? keys[1] : ""));
    }
    if (files.isEmpty()) {
      throw new StackException("Which file? See bin/receipts --help.");
    }
    if (trusted.isEmpty()) {
      throw new StackException(
          "Whose signature is right? Name the keys: --keys FILE (an answer of /api/v1/receipts/keys) or --public-key KEY.");
    }
  }

  private static Path file(String argument) {
    if (argument.startsWith("--")) {
      throw new StackException("Unknown option '" + argument + "'; see bin/receipts --help.");
    }
    return Path.of(argument);
  }

  private static String value(List<String> arguments, int at) {
    if (at >= arguments.size()) {
      throw new StackException(arguments.get(at - 1) + " needs a value; see bin/receipts --help.");
    }
    return arguments.get(at);
  }

  /** An answer of {@code GET /receipts/keys}, kept from when it could be trusted. */
  private void published(Path file) {
    try (JsonReader reader = JSON.createReader(new StringReader(text(file)))) {
      for (JsonValue key : reader.readObject().getJsonArray("data")) {
        PublicKey known = HeadKey.publicKey(key.asJsonObject().getString("public_key"));
        trusted.put(HeadKey.name(known), known);
      }
    } catch (JsonException | NullPointerException | ClassCastException unreadable) {
      throw new StackException(file + " is no list of keys.", unreadable);
    }
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new StackException(file + " has more than 100 MiB.");
      }
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new StackException(file + " cannot be read.", unreadable);
    }
  }
}
