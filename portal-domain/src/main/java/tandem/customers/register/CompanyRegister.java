package tandem.customers.register;

import tandem.customers.TaxId;

/**
 * A register of companies that can be asked about a tax id. An installation chooses one by {@code
 * TANDEM_REGISTRY_PROVIDER}; another is added by a bean that implements this.
 */
public interface CompanyRegister {
  /** What {@code TANDEM_REGISTRY_PROVIDER} calls it; also the source of what it says. */
  String provider();

  /** Answers within five seconds, and {@link RegisterReply#SILENT} rather than throwing. */
  RegisterReply ask(TaxId taxId);
}
