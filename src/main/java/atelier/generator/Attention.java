package atelier.generator;

/** Attention inside a DCGAN: none, CBAM (Woo et al. 2018), or between all places (Zhang et al. 2019). */
public enum Attention {
    NONE,
    CBAM,
    SELF
}
