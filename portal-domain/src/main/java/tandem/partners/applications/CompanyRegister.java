package tandem.partners.applications;

import tandem.customers.TaxId;

/**
 * A register of companies that can be asked about a tax id. An installation chooses one by {@code
 * TANDEM_REGISTRY_PROVIDER}; another is added by a bean that implements this.
 */
public interface CompanyRegister {
  /** What {@code TANDEM_REGISTRY_PROVIDER} calls it. */
  String provider();

  /** Answers within ten seconds, and {@link RegistryVerdict#UNAVAILABLE} rather than throwing. */
  RegistryAnswer ask(TaxId taxId, String country, String name);
}
