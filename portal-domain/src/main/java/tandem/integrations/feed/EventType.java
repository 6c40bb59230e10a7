package tandem.integrations.feed;

/**
 * A kind of event that partners' systems are told of.
 *
 * @param name as in api-and-security A.4: {@code noun.past_tense}
 * @param scope without which a system neither reads nor receives it
 * @param object what {@code data} is
 */
public record EventType(String name, String scope, String object) {}
