package tandem.api.platform.idempotency;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import tandem.api.platform.access.Callers;
import tandem.api.platform.http.Body;
import tandem.api.platform.http.Priority;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.api.platform.problem.Problems;
import tandem.keycloak.Identity;
import tandem.platform.answers.Answer;
import tandem.platform.answers.AnswerKey;
import tandem.platform.answers.AnsweredRequests;
import tandem.platform.answers.Claim;
import tandem.platform.outbox.Robot;

/**
 * Opens the transaction of a writing request and ends it by the answer. For POST the answer is kept
 * under the client's key in that same transaction: after a crash there is neither the effect nor
 * the key, and a repeat is either told what was told before or done for the first time.
 */
@Provider
@ApplicationScoped
@jakarta.annotation.Priority(Priority.TRANSACTION)
public class OnceOnly implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Logger LOG = System.getLogger(OnceOnly.class.getName());
  private static final String WRITE = OnceOnly.class.getName();
  private static final Robot ROBOT = new Robot("api");
  private static final Set<Integer> KEPT_REFUSALS = Set.of(409, 412, 422);

  @Inject WriteTransaction transaction;
  @Inject AnsweredRequests answered;
  @Inject Callers callers;
  @Inject Problems problems;
  @Context ResourceInfo resource;
  @Context HttpServletRequest http;

  /** What the answer needs to know of its request. */
  private record Write(Optional<AnswerKey> key, String fingerprint, boolean rehearsal) {}

  @Override
  public void filter(ContainerRequestContext request) {
    boolean writes =
        switch (request.getMethod()) {
          case "POST", "PATCH", "PUT", "DELETE" -> resource.getResourceMethod() != null;
          default -> false;
        };
    if (!writes) {
      return;
    }
    boolean rehearsal = DryRun.asked(request.getUriInfo());
    if (!request.getMethod().equals("POST")) {
      transaction.begin();
      request.setProperty(WRITE, new Write(Optional.empty(), "", rehearsal));
      return;
    }
    Identity identity = callers.identity().orElseThrow();
    AnswerKey key = key(request, identity);
    String fingerprint = fingerprint(request, identity);
    transaction.begin();
    Claim claim = answered.claim(ROBOT, key);
    switch (claim) {
      case Claim.Running running -> throw inProgress();
      case Claim.Done done -> request.abortWith(replay(done.answer(), fingerprint));
      case Claim.Fresh fresh ->
          request.setProperty(WRITE, new Write(Optional.of(key), fingerprint, rehearsal));
    }
  }

  private AnswerKey key(ContainerRequestContext request, Identity identity) {
    return new AnswerKey(
        identity.organization().orElse(""),
        identity.client(),
        request.getMethod() + " " + template(),
        IdempotencyKey.read(request.getHeaderString("Idempotency-Key")));
  }

  private String template() {
    Path type = resource.getResourceClass().getAnnotation(Path.class);
    Path method = resource.getResourceMethod().getAnnotation(Path.class);
    return (type == null ? "" : type.value()) + "/" + (method == null ? "" : method.value());
  }

  private static String fingerprint(ContainerRequestContext request, Identity identity) {
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    return Fingerprint.of(
        request.getMethod(),
        request.getUriInfo().getPath() + (query == null ? "" : "?" + query),
        request.getMediaType(),
        Body.of(request),
        identity.subject(),
        identity.roles());
  }

  private ProblemException inProgress() {
    transaction.abandon();
    return new ProblemException(ProblemCode.REQUEST_IN_PROGRESS).header("Retry-After", "1");
  }

  private Response replay(Answer answer, String fingerprint) {
    transaction.abandon();
    if (!answer.fingerprint().equals(fingerprint)) {
      throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }
    Response.ResponseBuilder response =
        Response.status(answer.status()).header("Idempotent-Replayed", "true");
    answer.headers().forEach(response::header);
    if (!answer.body().isEmpty()) {
      try (JsonReader reader = JSON.createReader(new StringReader(answer.body()))) {
        response.entity(reader.readValue());
      }
    }
    return response.build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(WRITE) instanceof Write write)) {
      return;
    }
    request.removeProperty(WRITE);
    boolean success = response.getStatus() >= 200 && response.getStatus() < 300;
    if (!success) {
      transaction.abandon();
      write
          .key()
          .filter(key -> KEPT_REFUSALS.contains(response.getStatus()))
          .ifPresent(key -> keepRefusal(key, answer(write, response)));
    } else if (write.rehearsal()) {
      transaction.abandon();
      DryRun.announce(response);
    } else {
      commit(write, response);
    }
  }

  private void commit(Write write, ContainerResponseContext response) {
    try {
      write.key().ifPresent(key -> answered.keep(ROBOT, key, answer(write, response)));
      transaction.commit();
    } catch (RollbackException | RuntimeException refused) {
      transaction.abandon();
      replace(response, problems.answer(refused, http));
    }
  }

  private void keepRefusal(AnswerKey key, Answer answer) {
    try {
      transaction.begin();
      answered.keep(ROBOT, key, answer);
      transaction.commit();
    } catch (RollbackException | RuntimeException lost) {
      transaction.abandon();
      LOG.log(Level.WARNING, "A refusal was not kept for its key; a repeat is judged anew", lost);
    }
  }

  private static Answer answer(Write write, ContainerResponseContext response) {
    return new Answer(
        write.fingerprint(),
        response.getStatus(),
        Optional.ofNullable(response.getHeaderString("Location")),
        Optional.ofNullable(response.getHeaderString("ETag")),
        Optional.ofNullable(response.getMediaType()).map(MediaType::toString),
        response.getEntity() instanceof JsonValue json ? untold(json).toString() : "");
  }

  /** A secret is told once: it is not kept here, and a repeat is told all but it. */
  private static JsonValue untold(JsonValue json) {
    return json instanceof JsonObject object && object.containsKey("secret")
        ? JSON.createObjectBuilder(object).remove("secret").build()
        : json;
  }

  private static void replace(ContainerResponseContext response, Response problem) {
    response.getHeaders().remove("Location");
    response.getHeaders().remove("ETag");
    response.setStatus(problem.getStatus());
    problem.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    response.setEntity(problem.getEntity(), null, MediaType.valueOf(Problems.MEDIA_TYPE));
  }
}
