/** The numbers of training: quality, variety, memorising, pace, and what a chart needs to show them. Plain arrays. */
package atelier.training.metrics;
