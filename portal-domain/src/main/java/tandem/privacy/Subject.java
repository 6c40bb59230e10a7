package tandem.privacy;

import java.util.List;
import java.util.UUID;

/**
 * Whom a request is about: every seat of one account, and every address known of them.
 *
 * @param seats rows of {@code person}
 * @param accounts the same at the identity provider
 * @param mails in lower case
 * @param objects public ids of what belongs to them: themselves, leads that name them as contact,
 *     the deals of these, their applications and the firms admitted on these
 */
record Subject(List<UUID> seats, List<UUID> accounts, List<String> mails, List<String> objects) {
  Subject {
    seats = List.copyOf(seats);
    accounts = List.copyOf(accounts);
    mails = List.copyOf(mails);
    objects = List.copyOf(objects);
  }
}
