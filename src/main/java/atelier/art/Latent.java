package atelier.art;

/**
 * What a style is invented from: a seed and the diversity (truncation) it was drawn with, 0 the average style, 1 the
 * distribution as it is.
 */
public record Latent(long seed, double diversity) {}
