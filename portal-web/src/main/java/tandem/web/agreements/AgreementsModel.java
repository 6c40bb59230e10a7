package tandem.web.agreements;

import java.util.List;
import tandem.web.platform.Tab;

/**
 * All versions.
 *
 * @param tabs of a dealer's firm pages; empty for the company
 * @param publishes whether the reader may publish a version
 */
public record AgreementsModel(List<Tab> tabs, boolean publishes, List<AgreementRow> rows) {}
