package tandem.access.identity;

/**
 * Whom to invite.
 *
 * @param locale language of the mail, {@code en} or {@code ru}
 */
public record Invitee(String email, String name, String locale) {}
