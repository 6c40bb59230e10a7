package tandem.access.identity;

/**
 * Whom to invite.
 *
 * @param locale language of the mail, {@code en} or {@code ru}
 * @param inviter who asks them, as the mail names them
 */
public record Invitee(String email, String name, String locale, String inviter) {}
