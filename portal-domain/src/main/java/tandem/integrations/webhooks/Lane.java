package tandem.integrations.webhooks;

import java.util.UUID;

/**
 * An endpoint that one node alone sends to at present.
 *
 * @param lease says which node: whoever has lost it neither sends on nor gives the lane back
 */
record Lane(WebhookEndpointId endpoint, UUID lease) {}
