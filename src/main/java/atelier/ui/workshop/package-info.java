/** The Styles workspace: fresh styles browsed page by page, crossed, dragged between, moved, found again and walked. */
package atelier.ui.workshop;
