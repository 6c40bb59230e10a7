package tandem.web.platform;

/** A filter that is on and can be taken away, or one that can be put on. */
public record Chip(String label, String address, boolean on) {}
