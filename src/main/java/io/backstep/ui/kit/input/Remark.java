package io.backstep.ui.kit.input;

import io.backstep.text.Words;

/**
 * What a change of a setting did besides what was asked for, or why it was refused.
 *
 * @param refusal whether the setting stayed as it was
 */
public record Remark(Words words, boolean refusal) {}
