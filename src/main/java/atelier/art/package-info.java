/** The words of the studio as records: pure Java that depends on nothing. */
package atelier.art;
