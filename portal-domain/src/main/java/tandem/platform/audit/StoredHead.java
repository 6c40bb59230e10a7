package tandem.platform.audit;

/**
 * A head as it was kept, in the database or in a file.
 *
 * @param key name of the key it is signed with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record StoredHead(long number, String statement, String key, byte[] signature) {}
