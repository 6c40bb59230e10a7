package tandem.integrations;

import java.util.Optional;

/**
 * What there is to say about a row.
 *
 * @param line in the file, the header being line 1
 * @param column in the words of the file where a column is to blame
 * @param refused true: the row was not taken; false: taken with this warning
 */
public record ImportIssue(
    int line, Optional<String> column, String code, String reason, boolean refused) {}
