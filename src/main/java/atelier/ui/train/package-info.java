/** The Train workspace: the wizard that begins a training, and the live room that watches runs by their folders. */
package atelier.ui.train;
