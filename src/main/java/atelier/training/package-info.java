/**
 * Training: the run folder, the pictures, the options, the numbers and the coach. The folder of a run is the whole
 * protocol between the trainer and whoever watches it.
 */
package atelier.training;
