package atelier.nn;

/** Adam (Kingma and Ba 2015): learning rate, decay rates of both moments, L2 decay, and what keeps the division safe. */
public record AdamSettings(double rate, double beta1, double beta2, double decay, double epsilon) {}
