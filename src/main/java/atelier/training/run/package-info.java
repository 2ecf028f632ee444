/**
 * A run as a folder on disk: settings, metrics, samples, checkpoints, log, control and status. The trainer writes it,
 * anyone may watch it, and every file in it survives a killed process.
 */
package atelier.training.run;
