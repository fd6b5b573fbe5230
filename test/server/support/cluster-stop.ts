// After the server tests: stops the PostgreSQL that they share.
export { stopSharedCluster as default } from './postgres'
