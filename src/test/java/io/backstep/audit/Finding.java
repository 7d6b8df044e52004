package io.backstep.audit;

/**
 * One thing that a person would be embarrassed by.
 *
 * @param screen the screen and the combination it was shown in
 * @param check what was looked for
 * @param node the way to the node, from the root down
 * @param text the words the node shows, empty where it shows none
 * @param problem what is wrong, with numbers
 */
public record Finding(String screen, String check, String node, String text, String problem) {
    @Override
    public String toString() {
        String words = text.isEmpty() ? "" : " \"" + text.replace("\n", "\\n") + "\"";
        return screen + ": " + check + ": " + node + words + ": " + problem;
    }
}
