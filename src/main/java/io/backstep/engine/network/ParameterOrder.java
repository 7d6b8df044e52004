package io.backstep.engine.network;

import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which a person goes through the parameters: unit by unit, the bias after the weights, then the scale and
 * the shift of a batch normalisation.
 */
public final class ParameterOrder {
    private ParameterOrder() {}

    /**
     * The parameters that the network learns.
     *
     * @param lastLayerFirst whether it begins with the last layer, as the backward pass does
     */
    public static List<Parameter> unitByUnit(Network network, boolean lastLayerFirst) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < network.depth(); i++) {
            int l = lastLayerFirst ? network.depth() - 1 - i : i;
            Layer layer = network.layer(l);
            for (int unit = 0; unit < layer.units(); unit++) {
                for (int input = 0; input < layer.inputs(); input++) {
                    parameters.add(new Weight(l, unit, input));
                }
                if (network.biasMode() == BiasMode.LEARNED) {
                    parameters.add(new Bias(l, unit));
                }
                if (layer.normalization().isPresent()) {
                    parameters.add(new Scale(l, unit));
                    parameters.add(new Shift(l, unit));
                }
            }
            if (network.biasMode() == BiasMode.SHARED) {
                parameters.add(new SharedBias(l));
            }
        }
        return parameters;
    }
}
