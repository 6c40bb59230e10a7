package tandem.access.identity;

import tandem.platform.PartnerId;

/**
 * A partner firm as the identity provider has to know it.
 *
 * @param code alias of its organisation
 */
public record FirmAccount(PartnerId id, String code, String name) {}
