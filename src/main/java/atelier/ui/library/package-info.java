/** The Library workspace: the user's styles and renders, searched, sorted, marked, laid out and shared. */
package atelier.ui.library;
