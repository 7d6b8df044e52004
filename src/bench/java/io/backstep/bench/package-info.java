/** How long the engine's work takes; run with {@code ./mvnw -Pbench}. */
@org.jspecify.annotations.NullMarked
package io.backstep.bench;
