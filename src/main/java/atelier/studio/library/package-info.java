/** The library as both faces use it. */
package atelier.studio.library;
