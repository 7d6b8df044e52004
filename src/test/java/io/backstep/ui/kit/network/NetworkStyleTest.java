package io.backstep.ui.kit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkStyleTest {
    /** Known to the audit, or to tests and scripts, without a look of their own. */
    private static final List<NetworkStyle> WITHOUT_LOOK =
            List.of(NetworkStyle.AUDIT_DECORATION, NetworkStyle.POSITIVE);

    @ParameterizedTest
    @EnumSource(NetworkStyle.class)
    void everyStyleClassHasASelector(NetworkStyle style) throws IOException {
        String sheet = Files.readString(Path.of("styles", "network.css"), StandardCharsets.UTF_8);
        boolean found = Pattern.compile("\\." + style.cssClass() + "[\\s.:,{]")
                .matcher(sheet)
                .find();
        assertThat(found || WITHOUT_LOOK.contains(style)).isTrue();
    }
}
