/** The address at which a bundled sound is served. */
declare module '*.wav' {
  const address: string
  export default address
}
