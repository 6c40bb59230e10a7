package tandem.web.work;

/**
 * What a deal waits for.
 *
 * @param may whether the reader may go on with it
 */
public record WaitModel(String deal, String reason, String until, String comment, boolean may) {}
