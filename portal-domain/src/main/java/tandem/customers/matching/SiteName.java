package tandem.customers.matching;

import java.util.Optional;
import java.util.Set;
import tandem.customers.WebDomain;

/**
 * The part of a domain that a firm registered: acme.co.uk of shop.acme.co.uk. Under which endings
 * names are given out, and which domains are shared by everybody, is declared in {@code
 * domain-endings.csv} and {@code public-domains.csv}; an ending of two letters that is not declared
 * is the last label.
 *
 * @param domain the registered one
 * @param label its own part, without the ending: acme
 * @param shared whether it belongs to a provider of mail or sites, and so says nothing of a firm
 */
public record SiteName(String domain, String label, boolean shared) {
  private static final Set<String> ENDINGS = DomainFile.column("domain-endings.csv", "ending");
  private static final Set<String> SHARED = DomainFile.column("public-domains.csv", "domain");

  public static SiteName of(WebDomain site) {
    String[] labels = site.value().split("\\.", -1);
    int ending = labels.length - 1;
    if (ending > 0 && ENDINGS.contains(labels[ending - 1] + "." + labels[ending])) {
      ending--;
    }
    if (ending == 0) {
      return new SiteName(site.value(), labels[0], true);
    }
    String label = labels[ending - 1];
    StringBuilder domain = new StringBuilder(label);
    for (int i = ending; i < labels.length; i++) {
      domain.append('.').append(labels[i]);
    }
    return new SiteName(domain.toString(), label, SHARED.contains(domain.toString()));
  }

  /** Of a web or mail address as typed. */
  public static Optional<SiteName> of(String typed) {
    return WebDomain.of(typed).map(SiteName::of);
  }
}
