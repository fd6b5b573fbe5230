// What the map is drawn with, fetched while the page still asks what to draw, on h5.

/** The map asks for it again when it is there itself, and says so when it did not come. */
export const fetchLibrary = (): void => {
  import('leaflet').catch(() => undefined)
}
