/** Measurements, run by hand or by the bench profile: never part of the tests. */
package atelier.bench;
