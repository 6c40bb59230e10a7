package tandem.web.work;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Happening;

/** A page of what was said on a deal, the newest first. */
public record ThreadModel(
    String deal,
    String customer,
    List<Happening> messages,
    Optional<String> first,
    Optional<String> next) {}
