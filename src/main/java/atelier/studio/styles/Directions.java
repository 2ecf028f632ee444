package atelier.studio.styles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Directions of a generator's space along which styles change in one way. Found without labels. */
public interface Directions {
    /** How a direction was found. */
    enum Method {
        /** Principal axes of drawn latents (Härkönen et al. 2020, GANSpace). */
        PRINCIPAL,
        /** Eigenvectors of the first weights (Shen and Zhou 2021, SeFa). */
        FACTOR
    }

    /** What changes most along a direction. */
    enum Change {
        LIGHTER,
        DARKER,
        MORE_COLOUR,
        LESS_COLOUR,
        WARMER,
        COOLER,
        GREENER,
        REDDER,
        MORE_CONTRAST,
        SOFTER,
        BUSIER,
        CALMER
    }

    /** The first, the second, … direction of a generator that changes this. */
    record Guess(Change change, int number) {}

    /**
     * A direction.
     *
     * @param index stands for it in {@link #move}
     * @param given the name that the user gave it
     * @param guess what it seems to do, for a name until there is one
     * @param strength share of the variation, or of the weights' energy, from 0 to 1
     */
    record Direction(int index, Optional<String> given, Guess guess, Method method, double strength) {}

    double FARTHEST = 4;

    /** The directions, strongest first by method; seconds the first time, remembered afterwards. */
    CompletableFuture<List<Direction>> of(String generator);

    /** Names a direction; saved with the generator's hash. An empty name takes the guess back. */
    CompletableFuture<List<Direction>> rename(String generator, int index, String name);

    /**
     * Moves a style along directions.
     *
     * @param generator whose directions they are; a style of another origin starts at its nearest place in it
     * @param sigmas by index, how far, in standard deviations from {@code -}{@link #FARTHEST} to {@link #FARTHEST}
     */
    CompletableFuture<FreshStyle> move(String generator, Parent start, Map<Integer, Double> sigmas);
}
