/**
 * The pictures of a run: looked through before the start, decoded once, and handed out in an order that follows from
 * the seed and the step alone.
 */
package atelier.training.data;
