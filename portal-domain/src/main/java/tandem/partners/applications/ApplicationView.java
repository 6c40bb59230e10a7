package tandem.partners.applications;

import java.util.List;
import tandem.platform.HistoryEntry;

/**
 * An application beside what is known of firms like it.
 *
 * @param suggestedCode a short name that is free
 * @param decides whether the reader may decide on it now
 */
public record ApplicationView(
    ApplicationFacts facts,
    List<SimilarFirm> similar,
    List<HistoryEntry> history,
    String suggestedCode,
    boolean decides) {}
