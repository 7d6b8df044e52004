package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.data.image.MnistLayout.Stages;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import java.util.Optional;

/**
 * What is made of a sheet.
 *
 * @param stages what becomes of the drawing on its way to the network
 * @param field what the network sees
 * @param pass what the network makes of it; nothing while there is no ink, or no network that sees as many points
 */
record Reading(Stages stages, GreyImage field, Optional<ForwardPass> pass) {
    /** Works a sheet out. It may be asked on any thread. */
    static Reading of(Sheet sheet, MnistLayout layout, Optional<Network> network) {
        Stages stages = layout.of(sheet.raster());
        GreyImage field = stages.result();
        Optional<ForwardPass> pass = sheet.isEmpty()
                ? Optional.empty()
                : network.filter(now -> now.inputs() == field.rows() * field.columns())
                        .map(now -> ForwardPass.of(now, Vector.of(field.toArray())));
        return new Reading(stages, field, pass);
    }

    /** What a unit makes of it; nothing where the network, which may be the one before, has no such unit. */
    Optional<Double> output(int layer, int unit) {
        return pass.filter(done -> done.has(layer, unit)).map(done -> done.output(layer, unit));
    }

    /** How probable the network finds each digit. */
    Optional<Vector> probabilities() {
        return pass.map(ForwardPass::outputs);
    }
}
