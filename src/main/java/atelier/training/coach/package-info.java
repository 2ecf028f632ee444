/** The run coach: watches the metrics of a training and says in plain words when something goes wrong. */
package atelier.training.coach;
