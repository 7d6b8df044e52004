package io.backstep.architecture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds words that stand in FXML itself, and the message keys it asks for. */
final class FxmlWords {
    private static final Set<String> SHOWN = Set.of(
            "text",
            "promptText",
            "title",
            "headerText",
            "contentText",
            "accessibleText",
            "accessibleHelp",
            "accessibleRoleDescription",
            "label",
            "value");

    private FxmlWords() {}

    /** Words in FXML that come neither from a bundle ({@code %key}) nor from an expression ({@code $name}). */
    static List<String> loose(String fxml) throws XMLStreamException {
        List<String> found = new ArrayList<>();
        XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(fxml));
        String element = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = reader.getLocalName();
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    if (isShown(reader, element, i) && isLoose(reader.getAttributeValue(i))) {
                        found.add(element + " " + reader.getAttributeLocalName(i) + "=\"" + reader.getAttributeValue(i)
                                + "\"");
                    }
                }
            } else if (event == XMLStreamConstants.CHARACTERS
                    && isLoose(reader.getText().strip())) {
                found.add(element + ": " + reader.getText().strip());
            }
        }
        return found;
    }

    private static boolean isShown(XMLStreamReader reader, String element, int attribute) {
        String name = reader.getAttributeLocalName(attribute);
        boolean ofFxml = "fx".equals(reader.getAttributePrefix(attribute));
        // fx:value makes an object from text: a word where it makes a String, a number elsewhere
        return ofFxml ? name.equals("value") && element.equals("String") : SHOWN.contains(name);
    }

    private static boolean isLoose(String value) {
        return !value.startsWith("%")
                && !value.startsWith("$")
                && value.codePoints().anyMatch(Character::isLetter);
    }
}
