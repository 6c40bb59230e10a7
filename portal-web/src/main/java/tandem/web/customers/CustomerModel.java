package tandem.web.customers;

import java.util.List;
import tandem.web.platform.Fact;

/** A customer of the registry. */
public record CustomerModel(String id, String name, List<Fact> facts, boolean editable) {}
