export { ChatSide } from './ChatSide'
export { ChatLogProvider, followChat, type ChatLog } from './chatLog'
