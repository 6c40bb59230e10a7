package tandem.receipts;

/**
 * A statement with its signature (Ed25519, RFC 8032) and the record that it vouches for.
 *
 * @param text exactly what is signed; {@link ReceiptStatement#text()} of the statement
 * @param record JSON with sorted members and no spaces: ids, amounts, days and hashes, no names
 * @param key name of the key that signed it
 * @param signature in base64
 */
public record Receipt(
    ReceiptStatement statement, String text, String record, String key, String signature) {}
