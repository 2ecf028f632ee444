package atelier.training.objective;

import atelier.nn.Ops;
import java.util.List;

/** Perceptual losses with their weights; what counts nothing is left out. */
public record PerceptualObjective(List<PerceptualLoss.Term> terms) {
    public PerceptualObjective {
        terms = terms.stream().filter(term -> term.weight() > 0).toList();
    }

    /** The losses of a painted batch, in the scope. */
    public LossSum of(Ops ops, Perception seen) {
        LossSum sum = new LossSum(ops);
        for (PerceptualLoss.Term term : terms) {
            sum.add(term.metric().key(), term.weight(), term.loss().of(ops, seen));
        }
        return sum;
    }
}
