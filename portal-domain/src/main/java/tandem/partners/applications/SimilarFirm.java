package tandem.partners.applications;

import java.util.List;

/**
 * A partner or another application that may be the same firm; for reviewers only.
 *
 * @param object public id: {@code org_…} or {@code app_…}
 * @param alike what is the same: {@code tax_id}, {@code domain}, {@code name}, {@code similar_name}
 */
public record SimilarFirm(String object, String name, String country, List<String> alike) {
  public SimilarFirm {
    alike = List.copyOf(alike);
  }
}
