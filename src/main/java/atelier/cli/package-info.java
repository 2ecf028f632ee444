/** The command line: the same services as the studio window, without JavaFX. */
package atelier.cli;
