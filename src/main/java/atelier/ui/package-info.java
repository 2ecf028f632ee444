/** The studio window: code-built views, one view and one view model for each pane. Knows no tensors. */
package atelier.ui;
