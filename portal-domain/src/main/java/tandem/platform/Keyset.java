package tandem.platform;

import java.util.UUID;

/**
 * The last row of a page: its sort value as text (ISO 8601 for times) and its id, which settles
 * ties.
 */
public record Keyset(String value, UUID id) {}
