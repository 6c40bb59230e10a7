package tandem.platform;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A job somebody does. Each public method takes the {@link Caller} first and is one transaction, in
 * which the database shows the caller's rows only. A {@link Refusal} rolls all of it back.
 *
 * <p>No method says {@code @Transactional} itself: it would replace the binding that comes with
 * this one, and the method would run without a role (held by ArchitectureTest).
 */
@Inherited
@InterceptorBinding
@Transactional
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
