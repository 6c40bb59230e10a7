package tandem.web.firm;

import java.util.List;
import tandem.web.partners.StandingLine;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;
import tandem.web.platform.Tab;

/**
 * What the register says of the reader's own firm.
 *
 * @param standing how the partnership changed, newest first; empty while nothing ever happened
 */
public record FirmModel(
    String name, Badge status, List<Tab> tabs, List<Fact> facts, List<StandingLine> standing) {}
