/** What both faces use: services, jobs and queue, session, settings. Knows neither controls nor tensors. */
package atelier.studio;
