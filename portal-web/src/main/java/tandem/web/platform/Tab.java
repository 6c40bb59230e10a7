package tandem.web.platform;

/** A tab of a list; a hot one asks for attention. */
public record Tab(String label, String address, boolean current, long count, boolean hot) {}
