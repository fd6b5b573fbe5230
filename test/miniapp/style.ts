// Stands in for every style file: Jest renders no styles.
export default {}
