/** Painting: the instant, dedicated and optimised stylizers, and tiling. */
package atelier.stylizer;
