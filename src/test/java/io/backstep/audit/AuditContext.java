package io.backstep.audit;

/**
 * What the audit must know about a scene beyond the scene itself.
 *
 * @param screen name of the screen and its combination, for the findings
 * @param vocabulary the words the screen may show
 * @param cssWarnings what the style sheets complained about while the scene was made
 */
public record AuditContext(String screen, Vocabulary vocabulary, CssWarnings cssWarnings) {}
