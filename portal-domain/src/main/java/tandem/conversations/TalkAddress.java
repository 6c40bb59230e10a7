package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.deals.DealId;
import tandem.deals.Visibility;
import tandem.platform.PersonId;
import tandem.platform.PublicId;

/**
 * The address to which one person answers what is written on one deal: {@code
 * name+<d|c><deal>.<signature>@domain}. The signature binds deal, person and who reads the answer:
 * a reply to a note of the company's own is one, too, and nobody turns it into a shared word.
 */
@ApplicationScoped
class TalkAddress {
  private static final String PURPOSE = "tandem.conversations.TalkAddress/1";
  private static final Pattern TAG =
      Pattern.compile("([dc])([0-9a-hjkmnp-tv-z]{26})\\.([0-9a-f]{20})");

  @Inject ReplyAddress addresses;

  /** What an address says, and is to be proven. */
  record Claim(DealId deal, Visibility visibility, String signature) {}

  /** Empty while replies are off. */
  Optional<String> of(DealId deal, Visibility visibility, PersonId person) {
    return addresses.with(() ->
        letter(visibility)
            + deal.text().substring(DealId.PREFIX.length() + 1)
            + "."
            + sign(deal, visibility, person));
  }

  /** Empty for any other address. */
  Optional<Claim> read(String address) {
    return addresses
        .tagOf(address)
        .map(TAG::matcher)
        .filter(Matcher::matches)
        .flatMap(tag ->
            PublicId.parse(
                    DealId.PREFIX, DealId.PREFIX + "_" + tag.group(2).toUpperCase(Locale.ROOT))
                .map(id ->
                    new Claim(
                        new DealId(id),
                        tag.group(1).equals("c") ? Visibility.COMPANY : Visibility.SHARED,
                        tag.group(3))));
  }

  boolean proves(Claim claim, PersonId person) {
    return ReplyAddress.same(claim.signature(), sign(claim.deal(), claim.visibility(), person));
  }

  private static String letter(Visibility visibility) {
    return visibility == Visibility.COMPANY ? "c" : "d";
  }

  private String sign(DealId deal, Visibility visibility, PersonId person) {
    return addresses.sign(PURPOSE, deal.text(), visibility.name(), person.value().toString());
  }
}
