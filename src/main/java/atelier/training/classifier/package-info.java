/** Telling styles, such as art movements, apart: the network, how it is trained, and what it is measured by. */
package atelier.training.classifier;
