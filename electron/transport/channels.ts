/** The two channels between preload and main; what may travel on them is the contract's affair. */
export const callChannel = 'fieldcast:call'
export const eventChannel = 'fieldcast:event'
