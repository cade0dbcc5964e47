export { ChatSide } from './ChatSide'
export { useAcceptClaim } from './claims/useAcceptClaim'
export { ChatLogProvider, followChat, type ChatLog } from './chatLog'
