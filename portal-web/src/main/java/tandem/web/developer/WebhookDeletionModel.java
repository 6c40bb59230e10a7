package tandem.web.developer;

/** Asks before an endpoint goes. */
public record WebhookDeletionModel(String id, String name, String url, long version) {}
