package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.leads.LeadId;
import tandem.leads.LeadReplies;
import tandem.platform.PublicId;

/**
 * The address to which one question is answered by mail: {@code name+<lead>.<signature>@domain}
 * (RFC 5233 subaddressing). The signature binds lead, asked person and question: an answer to
 * another lead fits nowhere, one to an older question is known as that. Off while no address is
 * configured.
 */
@ApplicationScoped
class ReplyAddress {
  private static final String PURPOSE = "tandem.conversations.ReplyAddress/1";
  private static final int SIGNATURE_BYTES = 10; // 80 bits; RFC 5321 allows 64 characters in all
  private static final int SHORTEST_SECRET = 32;
  private static final Pattern TAG =
      Pattern.compile("([0-9a-hjkmnp-tv-z]{26})\\.([0-9a-f]{20})", Pattern.CASE_INSENSITIVE);

  @Inject
  @ConfigProperty(name = "tandem.reply.address")
  Optional<String> base;

  @Inject
  @ConfigProperty(name = "tandem.secret", defaultValue = "")
  String secret;

  /** What an address says, and is to be proven. */
  record Claim(LeadId lead, String signature) {}

  /** Where to answer this question; empty while replies are off. */
  Optional<String> of(LeadId lead, LeadReplies.Asked asked) {
    String id = lead.text().substring(LeadId.PREFIX.length() + 1);
    return configured().map(address -> tagged(address, id + "." + sign(lead, asked)));
  }

  /** The address with a tag of another purpose; empty while replies are off. */
  Optional<String> with(Supplier<String> tag) {
    return configured().map(address -> tagged(address, tag.get()));
  }

  private static String tagged(String address, String tag) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at) + "+" + tag.toLowerCase(Locale.ROOT) + address.substring(at);
  }

  /** Whether mail is taken in at all. */
  boolean taken() {
    return configured().isPresent();
  }

  /** Empty for any other address. */
  Optional<Claim> read(String address) {
    return tagOf(address).map(TAG::matcher).filter(Matcher::matches).flatMap(ReplyAddress::claim);
  }

  /** What stands behind the plus, in small letters; empty for addresses that are not ours. */
  Optional<String> tagOf(String address) {
    return configured()
        .map(base -> base.toLowerCase(Locale.ROOT))
        .flatMap(base -> {
          int at = base.lastIndexOf('@');
          String lower = address.strip().toLowerCase(Locale.ROOT);
          String before = base.substring(0, at) + "+";
          String after = base.substring(at);
          return lower.startsWith(before)
                  && lower.endsWith(after)
                  && lower.length() >= before.length() + after.length()
              ? Optional.of(lower.substring(before.length(), lower.length() - after.length()))
              : Optional.empty();
        });
  }

  private static Optional<Claim> claim(Matcher tag) {
    return PublicId.parse(
            LeadId.PREFIX, LeadId.PREFIX + "_" + tag.group(1).toUpperCase(Locale.ROOT))
        .map(id -> new Claim(new LeadId(id), tag.group(2)));
  }

  boolean proves(Claim claim, LeadReplies.Asked asked) {
    return same(claim.signature(), sign(claim.lead(), asked));
  }

  static boolean same(String signature, String ours) {
    return MessageDigest.isEqual(
        signature.getBytes(StandardCharsets.US_ASCII), ours.getBytes(StandardCharsets.US_ASCII));
  }

  private Optional<String> configured() {
    return base.map(String::strip).filter(address -> address.indexOf('@') > 0);
  }

  private String sign(LeadId lead, LeadReplies.Asked asked) {
    return sign(PURPOSE, lead.text(), asked.owner().value().toString(), asked.question().text());
  }

  /** Of what an address stands for, its purpose first. */
  String sign(String... said) {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalStateException("TANDEM_SECRET must have at least 32 characters");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] whole = mac.doFinal(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, SIGNATURE_BYTES);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A reply address could not be signed", broken);
    }
  }
}
