package io.backstep.ui.digits;

import io.backstep.engine.data.image.Variation.Kind;
import io.backstep.experiment.Experiment;
import io.backstep.ui.digits.DataChoice.Source;
import io.backstep.ui.digits.PicturesViewModel.Filter;
import io.backstep.ui.digits.PicturesViewModel.Order;
import io.backstep.ui.digits.PicturesViewModel.Page;
import io.backstep.ui.digits.PicturesViewModel.Verdict;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.util.Subscription;

/** What the session keeps of the pictures: which are chosen, and what is looked for among them. */
public final class DigitsDataMemory implements ScreenMemory {
    private static final String SOURCE = "set-source";
    private static final String PICTURES = "set-pictures";
    private static final String KINDS = "set-kinds";
    private static final String SEED = "set-seed";
    private static final String LIMIT = "set-limit";
    /** With a number after it. */
    private static final String FILE = "set-file-";

    private static final String PAGE = "look-page";
    private static final String TRAINING = "look-training";
    private static final String TRUTH = "look-truth";
    private static final String SAID = "look-said";
    private static final String VERDICT = "look-verdict";
    private static final String ORDER = "look-order";

    private static final int MOST_FILES = 8;

    private final DigitsDataViewModel data;
    private final PicturesViewModel pictures;

    public DigitsDataMemory(DigitsDataViewModel data, PicturesViewModel pictures) {
        this.data = data;
        this.pictures = pictures;
    }

    @Override
    public ScreenState remember() {
        DataChoice choice = data.choice();
        Filter filter = pictures.filter();
        ScreenState state = ScreenState.EMPTY
                .with(SOURCE, choice.source().name())
                .with(PICTURES, choice.pictures())
                .with(KINDS, choice.kinds().stream().map(Kind::name).collect(Collectors.joining(" ")))
                .with(SEED, Long.toString(choice.seed()))
                .with(LIMIT, choice.limit())
                .with(PAGE, pictures.pageProperty().get().name())
                .with(TRAINING, filter.training())
                .with(VERDICT, filter.verdict().name())
                .with(ORDER, filter.order().name());
        List<Path> files = choice.files();
        for (int i = 0; i < Math.min(MOST_FILES, files.size()); i++) {
            state = state.with(FILE + i, files.get(i).toAbsolutePath().toString());
        }
        if (filter.truth().isPresent()) {
            state = state.with(TRUTH, filter.truth().get());
        }
        if (filter.said().isPresent()) {
            state = state.with(SAID, filter.said().get());
        }
        return state;
    }

    @Override
    public void recall(ScreenState state) {
        DataChoice usual = DataChoice.USUAL;
        int count = state.integer(PICTURES).orElse(usual.pictures());
        int limit = state.integer(LIMIT).orElse(usual.limit());
        data.recall(new DataChoice(
                named(Source.values(), state.text(SOURCE)).orElse(usual.source()),
                DataChoice.PICTURES.contains(count) ? count : usual.pictures(),
                state.text(KINDS).map(DigitsDataMemory::kinds).orElse(usual.kinds()),
                state.text(SEED).flatMap(DigitsDataMemory::seed).orElse(usual.seed()),
                DataChoice.LIMITS.contains(limit) ? limit : usual.limit(),
                files(state)));
        pictures.pageProperty().set(named(Page.values(), state.text(PAGE)).orElse(Page.BROWSE));
        pictures.look(new Filter(
                state.flag(TRAINING).orElse(false),
                digit(state.integer(TRUTH)),
                digit(state.integer(SAID)),
                named(Verdict.values(), state.text(VERDICT)).orElse(Verdict.ALL),
                named(Order.values(), state.text(ORDER)).orElse(Order.FILE)));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, Optional<String> name) {
        return Stream.of(all)
                .filter(one -> name.equals(Optional.of(one.name())))
                .findFirst();
    }

    private static Set<Kind> kinds(String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : text.split(" ", -1)) {
            named(Kind.values(), Optional.of(name)).ifPresent(kinds::add);
        }
        return kinds;
    }

    private static Optional<Long> seed(String text) {
        try {
            long seed = Long.parseLong(text);
            return seed < 0 || seed > Experiment.LARGEST_SEED ? Optional.empty() : Optional.of(seed);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static List<Path> files(ScreenState state) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < MOST_FILES && state.text(FILE + i).isPresent(); i++) {
            try {
                files.add(Path.of(state.text(FILE + i).orElseThrow()));
            } catch (InvalidPathException notAPathHere) {
                return List.of();
            }
        }
        return files;
    }

    private static Optional<Integer> digit(OptionalInt kept) {
        return kept.isPresent() && kept.getAsInt() >= 0 ? Optional.of(kept.getAsInt()) : Optional.empty();
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return Subscription.combine(
                data.choiceProperty().subscribe((was, now) -> changed.run()),
                pictures.pageProperty().subscribe((was, now) -> changed.run()),
                pictures.filterProperty().subscribe((was, now) -> changed.run()));
    }
}
