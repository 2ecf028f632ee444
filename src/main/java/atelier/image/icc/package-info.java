/** ICC profiles to sRGB in float: own path for matrix and grey profiles, the JDK's engine for tables and inks. */
package atelier.image.icc;
