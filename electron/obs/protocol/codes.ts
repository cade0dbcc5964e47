/** Close and request codes of obs-websocket that mean something to Fieldcast. */
export const codes = {
  authenticationFailed: 4009,
  unsupportedRpcVersion: 4010,
  sessionInvalidated: 4011,
  unknownRequest: 204,
  notReady: 207,
  outputRunning: 500,
  outputNotRunning: 501,
  studioModeNotActive: 506,
  resourceNotFound: 600,
  resourceAlreadyExists: 601,
  /** "Invalid resource state": what is asked is not there in this OBS, such as a replay buffer that is turned off. */
  invalidResourceState: 604,
} as const
