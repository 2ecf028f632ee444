package atelier.training.objective;

import atelier.nn.Ops;
import java.util.List;

/** Perceptual losses with their weights. */
public record PerceptualObjective(List<Term> terms) {
    /** A loss and how much it counts. */
    public record Term(double weight, PerceptualLoss loss) {}

    public PerceptualObjective {
        terms = List.copyOf(terms);
    }

    /** The losses of a painted batch, in the scope. */
    public LossSum of(Ops ops, Perception seen) {
        LossSum sum = new LossSum(ops);
        for (Term term : terms) {
            sum.add(term.loss().name(), term.weight(), term.loss().of(ops, seen));
        }
        return sum;
    }
}
