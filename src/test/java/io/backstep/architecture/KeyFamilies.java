package io.backstep.architecture;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.csv.Delimiter;
import io.backstep.engine.data.image.IdxHead;
import io.backstep.engine.data.image.Variation;
import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regions;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.training.Finding;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Presets;
import io.backstep.ui.activations.FunctionKind;
import io.backstep.ui.digits.DigitsPreset;
import io.backstep.ui.kit.network.AsUsed;
import io.backstep.ui.kit.run.CurveKind;
import io.backstep.ui.plan.ClipKind;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.plan.RuleKind;
import io.backstep.ui.plan.ScheduleKind;
import io.backstep.ui.plan.StartKind;
import io.backstep.ui.train.DiagnosisKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The message keys that code puts together from a prefix and a name. Each family says which code does so and which names
 * there are, so that a missing key and an unused one are found here too.
 */
final class KeyFamilies {
    /**
     * @param prefix what stands in the code as a literal, with its last dot: {@code explain.phase.}
     * @param names what the code appends, taken from the enum or the list that the code takes it from
     */
    record KeyFamily(String prefix, List<String> names) {
        Stream<String> keys() {
            return names.stream().map(name -> prefix + name);
        }
    }

    /** Literals that begin like a key and are only a piece from the middle of one. */
    static final Set<String> PIECES = Set.of("layer.");

    private KeyFamilies() {}

    static List<KeyFamily> all() {
        return List.of(
                // Navigation
                new KeyFamily("app.screen.", List.of("step", "activations", "losses", "train", "digits")),
                // PanelHandle
                new KeyFamily("panel.handle.", List.of("settings", "settings.show", "explanation", "explanation.show")),
                // Explainer
                new KeyFamily("phase.", names(Phase.values())),
                new KeyFamily(
                        "explain.",
                        Stream.concat(operations(), scopes().flatMap(scope -> Stream.of(scope, scope + ".title")))
                                .toList()),
                new KeyFamily(
                        "explain.slot.",
                        names(Quantity.Slot.values()).stream()
                                .flatMap(slot -> Stream.of(slot, slot + ".title"))
                                .toList()),
                // TraceText and ExperimentInWords
                new KeyFamily(
                        "trace.phase.",
                        Stream.concat(
                                        names(Phase.values()).stream(),
                                        Stream.of(
                                                "FORWARD.sample",
                                                "FORWARD.together",
                                                "LOSS.together",
                                                "BACKWARD.together",
                                                "LOSS.sample",
                                                "LOSS.batch",
                                                "BACKWARD.sample",
                                                "BACKWARD.batch"))
                                .toList()),
                new KeyFamily("trace.about.", List.of("BACKWARD", "UPDATE")),
                new KeyFamily("trace.part.", List.of("FORWARD", "BACKWARD", "UPDATE")),
                new KeyFamily(
                        "trace.biases.",
                        Stream.of(BiasMode.values()).map(BiasMode::id).toList()),
                new KeyFamily("trace.dropout.", variants().toList()),
                // Examples
                new KeyFamily(
                        "example.",
                        Examples.IDS.stream()
                                .flatMap(id -> Stream.of(id + ".name", id + ".about"))
                                .toList()),
                // DataTexts
                new KeyFamily(
                        "data.set.",
                        DataTexts.IDS.stream()
                                .flatMap(id -> Stream.of(id + ".name", id + ".about"))
                                .toList()),
                new KeyFamily(
                        "data.name.",
                        DataTexts.NAMES.stream()
                                .map(name -> name.replace(' ', '-'))
                                .toList()),
                // DigitsDataView, VariationRows, DigitBrowserView and FileFormatView
                new KeyFamily("digits.data.source.", List.of("BUILT_IN", "MNIST", "OTHER")),
                new KeyFamily("digits.data.vary.", names(Variation.Kind.values())),
                new KeyFamily("digits.pictures.verdict.", List.of("ALL", "RIGHT", "WRONG")),
                new KeyFamily("digits.pictures.order.", List.of("FILE", "DOUBTFUL", "SURE")),
                new KeyFamily(
                        "digits.format.",
                        Stream.concat(names(IdxHead.Meaning.values()).stream(), Stream.of("LABELLED", "ONE_DIMENSION"))
                                .toList()),
                // FindingTexts
                new KeyFamily(
                        "finding.",
                        names(Finding.Kind.values()).stream()
                                .flatMap(kind -> Stream.of(kind + ".title", kind + ".advice"))
                                .toList()),
                new KeyFamily("finding.evidence.", names(Finding.Sign.values())),
                // PlanRows, NumberRow and SwitchRow
                new KeyFamily(
                        "train.curves.",
                        Stream.of(CurveKind.values())
                                .flatMap(kind -> Stream.of(kind.id(), kind.id() + ".name"))
                                .toList()),
                new KeyFamily(
                        "train.diagnosis.",
                        Stream.of(DiagnosisKind.values())
                                .flatMap(kind -> Stream.of(
                                        kind.id(), kind.id() + ".name", kind.id() + ".says", kind.id() + ".axis"))
                                // Only what is drawn along an axis names it.
                                .filter(key -> !List.of("gradient.axis", "ratio.axis", "regions.axis")
                                        .contains(key))
                                .toList()),
                new KeyFamily(
                        "train.difference.",
                        List.of(
                                "example",
                                "several",
                                "data",
                                "points",
                                "table",
                                "noise",
                                "size",
                                "data-seed",
                                "features",
                                "split",
                                "split-seed",
                                "scaling",
                                "layers",
                                "activation",
                                "normalization",
                                "dropout",
                                "start",
                                "biases",
                                "loss",
                                "optimizer",
                                "rate",
                                "schedule",
                                "regularizer",
                                "clipping",
                                "averaging",
                                "batch",
                                "stopping",
                                "seed")),
                // AsUsed
                new KeyFamily("train.network.used.", asUsed()),
                new KeyFamily("activations.neurons.used.", asUsed()),
                new KeyFamily("losses.objective.used.", asUsed()),
                kinds("train.rule.", RuleKind.values()),
                kinds("train.schedule.", ScheduleKind.values()),
                kinds("train.start.", StartKind.values()),
                kinds("train.clip.", ClipKind.values()),
                new KeyFamily("train.own.delimiter.", names(Delimiter.values())),
                new KeyFamily(
                        "train.scaling.",
                        Stream.of(Scaling.values()).map(Scaling::id).toList()),
                new KeyFamily(
                        "train.scaling.about.",
                        Stream.of(Scaling.values()).map(Scaling::id).toList()),
                // DigitsSettingsView
                new KeyFamily(
                        "digits.preset.",
                        names(DigitsPreset.values()).stream()
                                .flatMap(name -> Stream.of(name, name + ".about"))
                                .toList()),
                new KeyFamily("train.number.", names(PlanNumber.values())),
                new KeyFamily("train.slider.", List.of("LEARNING_RATE", "BATCH_SIZE", "L1", "L2")),
                new KeyFamily("train.switch.", names(PlanSwitch.values())),
                new KeyFamily(
                        "train.tip.",
                        Stream.concat(names(PlanNumber.values()).stream(), names(PlanSwitch.values()).stream())
                                .toList()),
                new KeyFamily("train.loss.", Losses.ALL.stream().map(Loss::id).toList()),
                // Presets
                new KeyFamily(
                        "preset.",
                        Presets.ALL.stream()
                                .flatMap(preset -> Stream.of(preset.id() + ".name", preset.id() + ".about"))
                                .toList()),
                // SpokenExpression
                new KeyFamily("say.function.", names(Elementary.values())),
                // SpokenNames
                new KeyFamily("quantity.", quantities(Quantity.class).toList()),
                new KeyFamily("quantity.slot.", names(Quantity.Slot.values())),
                new KeyFamily("quantity.setting.", names(Quantity.Choice.values())),
                // FunctionWords and DeepNetworkView
                new KeyFamily("activations.function.", functions()),
                new KeyFamily("activations.cost.", functions()),
                new KeyFamily("activations.use.", functions()),
                new KeyFamily("activations.weakness.", functions()),
                new KeyFamily("activations.region.", names(Regions.Kind.values())),
                new KeyFamily(
                        "activations.start.",
                        Stream.of(io.backstep.ui.activations.StartKind.values())
                                .map(io.backstep.ui.activations.StartKind::id)
                                .toList()),
                // NetworkTexts
                new KeyFamily("kit.network.layer.", List.of("input", "hidden", "output")),
                new KeyFamily("kit.network.condition.", List.of("saturated", "dead", "dropped")));
    }

    private static KeyFamily kinds(String prefix, Enum<?>[] kinds) {
        return new KeyFamily(
                prefix,
                Stream.concat(
                                Stream.of("title"),
                                names(kinds).stream().flatMap(kind -> Stream.of(kind, kind + ".about")))
                        .toList());
    }

    private static List<String> asUsed() {
        return Stream.of(AsUsed.values()).map(AsUsed::id).toList();
    }

    private static List<String> functions() {
        return Stream.of(FunctionKind.values()).map(FunctionKind::id).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static Stream<String> operations() {
        return Stream.of(Operation.values())
                .filter(operation -> operation != Operation.SLOT)
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation + ".title"),
                        switch (operation) {
                            case WEIGHTED_SUM, ACTIVATION -> Stream.of(operation + ".hidden", operation + ".output");
                            case SAMPLE_GRADIENT, GRADIENT ->
                                Stream.of(operation + ".weight", operation + ".bias", operation + ".sharedBias");
                            case DRAW -> Stream.of(operation + ".kept", operation + ".dropped");
                            case DROPOUT -> variants().map(variant -> operation + "." + variant);
                            default -> Stream.of(operation.name());
                        }));
    }

    private static Stream<String> variants() {
        return Stream.of(Dropout.Variant.values()).map(Dropout.Variant::id);
    }

    private static Stream<String> scopes() {
        List<String> phases = names(Phase.values());
        return Stream.of(
                        Stream.of("scope.iteration", "scope.layer.NORMALIZED", "scope.layer.RUNNING"),
                        phases.stream().map(phase -> "scope.pass." + phase),
                        Stream.concat(phases.stream(), Stream.of("GRADIENTS", "CLIPPED"))
                                .flatMap(what -> Stream.of("scope.unit." + what, "scope.layer." + what)))
                .flatMap(scopes -> scopes);
    }

    /** Every kind of quantity that is named by its class: slots and settings have families, symbols names of their own. */
    private static Stream<String> quantities(Class<?> kind) {
        if (kind.isSealed()) {
            return Stream.of(Objects.requireNonNull(kind.getPermittedSubclasses()))
                    .flatMap(KeyFamilies::quantities);
        }
        Set<Class<?>> otherwise = Set.of(
                Quantity.SharedBias.class, Quantity.OptimizerSlot.class, Quantity.Setting.class, Quantity.Symbol.class);
        return otherwise.contains(kind) ? Stream.of() : Stream.of(kind.getSimpleName());
    }
}
