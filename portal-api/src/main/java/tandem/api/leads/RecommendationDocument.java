package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.Recommendation;
import tandem.leads.RecommendedVerdict;

/** What a channel manager recommends to whoever decides. Company only. */
@Schema(name = "LeadRecommendation")
record RecommendationDocument(
    @NotNull RecommendedVerdict verdict,
    @NotNull @Size(max = 2000) String comment,
    @NotNull @Size(max = 255) String author,
    @NotNull Instant createdAt) {

  static RecommendationDocument of(Recommendation recommendation) {
    return new RecommendationDocument(
        recommendation.verdict(),
        recommendation.comment(),
        recommendation.author(),
        recommendation.at());
  }
}
