/** The trainers: one engine that keeps a run safe and repeatable, and a loop for each kind of network. */
package atelier.training.loop;
